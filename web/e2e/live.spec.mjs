import assert from 'node:assert/strict'
import { scenario } from './driver/scenario.mjs'
import { numberIn } from './driver/then.mjs'

const figure = (person, key) => person.page.locator(`[data-figure=${key}] strong`)
const shown = async (person, key) => numberIn(await figure(person, key).innerText())

/** Waits until a figure shows another number than before. */
async function changes(person, key, before) {
  await person.page.waitForFunction(
    ([name, old]) => document.querySelector(`[data-figure=${name}] strong`).textContent !== old,
    [key, before],
  )
}

scenario('A report from a phone moves the light on an open wall without reload', async (house) => {
  const { given, when, then } = house
  const leader = await given.signedIn('leader', { size: 'wall' })
  const filler = await given.signedIn('shibei-zj', { size: 'phone' })
  const late = await given.answer('/api/milestones?light=LATE&post=370203-ZJ-01&due=overdue&size=1')
  const milestone = late.items[0]

  await when(leader).opens('/')
  await leader.page.evaluate(() => (window.neverReloaded = true))
  const before = await figure(leader, 'done').innerText()
  const done = await shown(leader, 'done')
  const lateBefore = await shown(leader, 'late')

  await when(filler).opens('/duties')
  await then(filler).sees(milestone.projectName)
  await when(filler).reports(milestone.key, { kind: 'FINISHED', note: '验收完成' })
  await then(filler).sees('已记入台账')

  await changes(leader, 'done', before)
  assert.equal(await shown(leader, 'done'), done + 1)
  assert.ok((await shown(leader, 'late')) < lateBefore, 'one late milestone less')
  await then(leader).sees(milestone.projectName)
  assert.equal(await leader.page.evaluate(() => window.neverReloaded), true)
})

scenario('A report of somebody who does not hold the post is not offered', async (house) => {
  const { given, when, then } = house
  const filler = await given.signedIn('shibei-zj', { size: 'phone' })

  await when(filler).opens('/report/QD-2022-001/M06')
  await then(filler).sees('青岛微电子公司项目责任岗')
  assert.equal(await filler.page.locator('main form').count(), 0)
})

scenario('A correction stands beside the report that it corrects', async (house) => {
  const { given, when, then } = house
  const builder = await given.signedIn('weidianzi', { size: 'phone' })

  await when(builder).reports('QD-2022-001/M07', { kind: 'PROGRESS', percent: 66 })
  await then(builder).sees('已记入台账')
  await when(builder).opens('/report/QD-2022-001/M07')
  await builder.page.getByRole('link', { name: '更正' }).first().click()
  await builder.page.locator('[name=percent]').fill('64')
  await builder.page.locator('[name=reason]').fill('监理复核')
  await builder.page.locator('main form button[type=submit]').click()
  await then(builder).sees('已记入台账')
  await then(builder).sees('监理复核')
  await then(builder).sees('已更正')
})
