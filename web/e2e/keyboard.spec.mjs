import assert from 'node:assert/strict'
import { ownPassword } from './driver/given.mjs'
import { scenario } from './driver/scenario.mjs'
import { settles } from './driver/when.mjs'

const on = (selector) => `document.activeElement?.matches(${JSON.stringify(selector)})`

scenario(
  'With the keyboard alone one signs in, finds a project and reads its list',
  async (house) => {
    const { given, when, then } = house
    await given.signedIn('leader')
    const leader = await given.somebody()

    await when(leader).opens('/login')
    await when(leader).tabsTo(on('[name=login]'))
    await leader.page.keyboard.type('leader')
    await when(leader).tabsTo(on('[name=password]'))
    await leader.page.keyboard.type(ownPassword)
    await when(leader).types('Enter')
    await then(leader).isAt('/')
    await settles(leader.page)

    await when(leader).tabsTo(on('[data-figure=late] a'))
    await when(leader).types('Enter')
    await then(leader).isAt('/list')
    await settles(leader.page)
    await when(leader).tabsTo(on('th a, td a'))
    await when(leader).types('Enter')
    await leader.page.waitForURL(/\/(projects|report)\//)
  },
)

scenario('With the keyboard alone a report is filed', async (house) => {
  const { given, when, then } = house
  const builder = await given.signedIn('weidianzi')

  await when(builder).opens('/duties')
  await when(builder).tabsTo(on('article .button'))
  await when(builder).types('Enter')
  await builder.page.waitForURL(/\/report\//)
  await settles(builder.page)
  await when(builder).tabsTo(on('input[name=kind]'))
  await when(builder).tabsTo(on('textarea[name=note]'))
  await builder.page.keyboard.type('键盘填报')
  await when(builder).tabsTo(on('main form button[type=submit]'))
  await when(builder).types('Enter')
  await then(builder).sees('已记入台账')
})

scenario('What has the focus is seen to have it', async (house) => {
  const { given, when } = house
  const leader = await given.signedIn('leader')

  await when(leader).opens('/list')
  for (let step = 0; step < 25; step++) {
    await when(leader).types('Tab')
    const shown = await leader.page.evaluate(() => {
      const style = getComputedStyle(document.activeElement)
      return style.outlineStyle !== 'none' || style.boxShadow !== 'none'
    })
    const what = await leader.page.evaluate(() => document.activeElement.outerHTML.slice(0, 120))
    assert.ok(shown, `no focus to be seen on ${what}`)
  }
})
