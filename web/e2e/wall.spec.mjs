import assert from 'node:assert/strict'
import { scenario } from './driver/scenario.mjs'
import { numberIn } from './driver/then.mjs'

scenario('Each figure and its denominator open lists of exactly as many rows', async (house) => {
  const { given, when, then } = house
  const leader = await given.signedIn('leader', { size: 'wall' })

  await when(leader).opens('/')
  const keys = await leader.page
    .locator('[data-figure]')
    .evaluateAll((figures) => figures.map((figure) => figure.dataset.figure))
  assert.deepEqual(keys.toSorted(), ['done', 'late', 'onTime', 'started'])
  for (const key of keys) {
    for (const part of ['.whole', '.foot a']) {
      await when(leader).opens('/')
      const link = leader.page.locator(`[data-figure=${key}] ${part}`)
      if ((await link.count()) === 0) continue
      const number = part === '.whole' ? link.locator('strong') : link
      const shown = numberIn(await number.innerText())
      await when(leader).follows(link)
      assert.equal(await then(leader).totalOfList(), shown, `${key} ${part} and its list`)
      assert.ok(shown > 0, `${key} counts something in the example`)
    }
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

scenario('Every project of a district lies inside the district on the map', async (house) => {
  const { given } = house
  const { features } = await given.answer('/api/map/districts')
  const { items } = await given.answer('/api/projects?packages=all&size=500')
  const shapes = new Map(features.map(({ properties, geometry }) => [properties.code, geometry]))
  const outside = items
    .filter(({ district, lon }) => district !== null && lon !== null)
    .filter(({ district, lon, lat }) => !holds(shapes.get(district), lon, lat))
    .map(({ code, name, districtName }) => `${code} ${name} ${districtName}`)
  assert.ok(items.length > 400, `${items.length} projects looked at`)
  assert.deepEqual(outside, [])
})

/** Whether a polygon or one of several holds a point, by counting crossings of a ray. */
function holds({ type, coordinates }, lon, lat) {
  const polygons = type === 'Polygon' ? [coordinates] : coordinates
  const within = (ring) =>
    ring.reduce((inside, [x, y], at) => {
      const [px, py] = ring.at(at - 1)
      const crosses = y > lat !== py > lat && lon < ((px - x) * (lat - y)) / (py - y) + x
      return crosses ? !inside : inside
    }, false)
  return polygons.some(([outer, ...holes]) => within(outer) && !holes.some(within))
}
