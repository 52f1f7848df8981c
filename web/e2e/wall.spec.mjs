import assert from 'node:assert/strict'
import { scenario } from './driver/scenario.mjs'
import { numberIn } from './driver/then.mjs'

scenario('Each of the four figures opens a list of exactly as many rows', async (house) => {
  const { given, when, then } = house
  const leader = await given.signedIn('leader', { size: 'wall' })

  await when(leader).opens('/')
  const keys = await leader.page
    .locator('[data-figure]')
    .evaluateAll((figures) => figures.map((figure) => figure.dataset.figure))
  assert.deepEqual(keys.toSorted(), ['done', 'late', 'onTime', 'started'])
  for (const key of keys) {
    await when(leader).opens('/')
    const figure = leader.page.locator(`[data-figure=${key}]`)
    const shown = numberIn(await figure.locator('strong').innerText())
    await when(leader).follows(figure)
    assert.equal(await then(leader).totalOfList(), shown, `${key} and its list`)
    assert.ok(shown > 0, `${key} counts something in the example`)
  }
})

scenario('The late list, the league table and the list behind them agree', async (house) => {
  const { given, when, then } = house
  const leader = await given.signedIn('leader', { size: 'wall' })

  await when(leader).opens('/')
  const late = leader.page.locator('section.late h2 a')
  const shown = numberIn(await late.innerText())
  await when(leader).follows(late)
  assert.equal(await then(leader).totalOfList(), shown)
  assert.deepEqual(Object.keys(await then(leader).lightsOfList()).includes('LATE'), true)

  await when(leader).opens('/')
  const wall = await given.answer('/api/wall')
  assert.equal(wall.league.length, 10, 'ten districts')
  const sum = Object.values(wall.lights.milestones).reduce((all, n) => all + n, 0)
  await when(leader).opens('/list?of=milestones')
  assert.equal(await then(leader).totalOfList(), sum, 'lights of milestones and the list')
})

scenario('The wall names its day, and every late row leads to its project', async (house) => {
  const { given, when, then } = house
  const leader = await given.signedIn('leader', { size: 'wall' })

  await when(leader).opens('/')
  await then(leader).sees('青岛市城市更新和城市建设三年攻坚行动')
  await then(leader).sees('2022-12-19')
  const row = leader.page.locator('section.late li a').first()
  const name = await row.locator('.name').innerText()
  await when(leader).follows(row)
  await then(leader).seesHeading(name)
})
