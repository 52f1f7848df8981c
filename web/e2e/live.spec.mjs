import assert from 'node:assert/strict'
import { scenario } from './driver/scenario.mjs'
import { numberIn } from './driver/then.mjs'

const lateOnWall = 'section.late h2 a'
const lateOnList = '.panel-head ul.counts a:has(.light-LATE) strong'
const lightOfProject = '.project-head .state'

const shown = async (person, selector) => (await person.page.locator(selector).innerText()).trim()

/** Opens a screen that will be watched; a reload would lose the mark it is given. */
async function watches(house, person, path, selector) {
  await house.when(person).opens(path)
  await person.page.evaluate(() => (window.neverReloaded = true))
  return { person, selector, before: await shown(person, selector) }
}

/** Waits until an open screen shows something else, by itself. */
async function moves({ person, selector, before }) {
  await person.page.waitForFunction(
    ([place, old]) => document.querySelector(place)?.innerText.trim() !== old,
    [selector, before],
  )
  assert.equal(await person.page.evaluate(() => window.neverReloaded), true)
  return shown(person, selector)
}

scenario('A report from a phone moves the lights on every open screen', async (house) => {
  const { given, when, then } = house
  const filler = await given.signedIn('shibei-zj', { size: 'phone' })
  const late = await given.answer('/api/milestones?light=LATE&post=370203-ZJ-01&due=overdue&size=1')
  const milestone = late.items[0]
  const leader = await given.signedIn('leader', { size: 'wall' })
  const office = await given.signedIn('office')
  const publicity = await given.signedIn('publicity')

  const wall = await watches(house, leader, '/', lateOnWall)
  const list = await watches(house, office, '/list?of=milestones', lateOnList)
  const project = await watches(house, publicity, `/projects/${milestone.project}`, lightOfProject)

  await when(filler).opens('/duties')
  await then(filler).sees(milestone.projectName)
  await when(filler).reports(milestone.key, { kind: 'FINISHED', note: '验收完成' })
  await then(filler).sees(/须附佐证/)
  assert.equal(await shown(leader, lateOnWall), wall.before, 'nothing moved by a refused report')
  await when(filler).reports(milestone.key, { kind: 'FINISHED', note: '验收完成', photo: true })
  await then(filler).sees('已记入台账')

  const left = (await given.answer('/api/milestones?light=LATE&size=1')).total
  assert.ok(left < numberIn(wall.before), 'a late milestone less')
  assert.equal(numberIn(await moves(wall)), left, 'the wall counts as the server does')
  assert.equal(numberIn(await moves(list)), left, 'the list counts as the wall does')
  await moves(project)
  await then(leader).sees(milestone.projectName)
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
