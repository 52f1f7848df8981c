import assert from 'node:assert/strict'
import { scenario } from './driver/scenario.mjs'
import { numberIn } from './driver/then.mjs'

/** Opens the map and waits until MapLibre has drawn it. */
async function opensMap(house, person, path = '/map') {
  await house.when(person).opens(path)
  await person.page.locator('[data-ready=true]').waitFor()
}

/** Waits until the map has asked for no tile for a while. */
async function tilesRest(page) {
  const still = 1_500
  for (let asked = true; asked;) {
    asked = await page
      .waitForResponse((response) => response.url().includes('/api/tiles/'), { timeout: still })
      .then(() => true)
      .catch(() => false)
  }
}

/** Types the corners of a shape, as the keyboard can. */
async function typesCorners(page, corners) {
  for (const corner of corners) {
    await page.locator('.typed input').fill(corner)
    await page.locator('.typed input').press('Enter')
  }
}

const around = ['120.370, 36.070', '120.390, 36.070', '120.390, 36.090', '120.370, 36.090']

scenario(
  'The counts on the map are those of the list behind them, filtered or not',
  async (house) => {
    const { given, when, then } = house
    const leader = await given.signedIn('leader')
    for (const query of ['', '?light=LATE', '?district=370203&light=LATE&light=AT_RISK']) {
      await opensMap(house, leader, `/map${query}`)
      const total = leader.page.locator('[data-total]')
      const answer = await given.answer(`/api/projects${query}`)
      await leader.page.waitForFunction(
        (wanted) => document.querySelector('[data-total]')?.innerText.replace(/\D/g, '') === wanted,
        String(answer.total),
      )
      await when(leader).follows(total)
      assert.equal(await then(leader).totalOfList(), answer.total, query)
    }
  },
)

scenario('The address of a view opens the same view', async (house) => {
  const { given } = house
  const leader = await given.signedIn('leader')
  await opensMap(house, leader, '/map?lon=120.38&lat=36.08&zoom=13')
  await leader.page.getByRole('button', { name: '放大', exact: true }).click()
  await leader.page.waitForFunction(() => location.search.includes('zoom=14'))
  assert.match(new URL(leader.page.url()).search, /lon=120\.38/)
})

scenario('A square drawn by its corners is measured in 平方米, 亩 and 公顷', async (house) => {
  const { given } = house
  const leader = await given.signedIn('leader')
  await opensMap(house, leader, '/map?panel=measure')
  await leader.page.getByLabel('面积').check()
  await typesCorners(leader.page, around)
  const shown = numberIn(await leader.page.locator('[data-area]').innerText())
  // 0.02° of longitude by 0.02° of latitude at 36.08° north: 1.801 km by 2.219 km.
  assert.ok(Math.abs(shown / (1801.2 * 2219.4) - 1) < 0.001, `${shown} m²`)
  await leader.page.getByRole('button', { name: '撤销一步' }).click()
  await leader.page.getByText('3 个拐点').waitFor()
})

scenario('What lies in a rectangle is counted and listed', async (house) => {
  const { given } = house
  const leader = await given.signedIn('leader')
  await opensMap(house, leader, '/map?panel=select')
  await typesCorners(leader.page, [around[0], around[2]])
  const { items } = await given.answer('/api/projects?size=500')
  const within = items.filter(
    ({ lon, lat }) => lon >= 120.37 && lon <= 120.39 && lat >= 36.07 && lat <= 36.09,
  )
  const selected = leader.page.locator('[data-selected]')
  await selected.waitFor()
  const count = numberIn(await selected.innerText())
  assert.ok(count >= within.length && within.length > 0, `${count} of ${within.length}`)
})

scenario('The time slider shows the lights of a day as the server knows them', async (house) => {
  const { given } = house
  const leader = await given.signedIn('leader')
  await opensMap(house, leader, '/map?panel=time')
  const days = { first: '2022-03-31', later: '2022-09-30' }
  for (const day of Object.values(days)) {
    await leader.page.locator('input[type=date]').fill(day)
    await leader.page.locator(`[data-lights-of="${day}"]`).waitFor()
    const answer = await given.answer(`/api/map/lights?at=${day}`)
    const late = leader.page.locator(`[data-lights-of="${day}"] li:has(.light-LATE) strong`)
    assert.equal(numberIn(await late.innerText()), answer.lights.LATE, day)
  }
  // Played from the first day, the campaign ends at the status date by itself.
  await leader.page.locator('input[type=date]').fill('2022-11-30')
  await leader.page.getByRole('button', { name: '播放' }).click()
  await leader.page.getByText('（数据日期）').waitFor()
})

scenario('A report recolours the map of somebody else, tile by tile', async (house) => {
  const { given, when, then } = house
  const filler = await given.signedIn('shibei-zj', { size: 'phone' })
  const open = await given.answer(
    '/api/milestones?light=LATE&post=370203-ZJ-01&due=overdue&size=50',
  )
  // The light of the project moves with the last of its late milestones.
  const late = open.items.filter(({ project }) => project === open.items[0].project)
  const { items } = await given.answer(`/api/projects?q=${late[0].project}&packages=all`)
  const leader = await given.signedIn('leader')
  const { lon, lat } = items[0]
  await opensMap(house, leader, `/map?lon=${lon}&lat=${lat}&zoom=15`)
  await tilesRest(leader.page)
  const changed = leader.page.waitForResponse(
    (response) => response.url().includes('/api/tiles/') && response.status() === 200,
  )
  for (const { key } of late) {
    await when(filler).reports(key, { kind: 'FINISHED', note: '验收完成', photo: true })
    await then(filler).sees('已记入台账')
  }
  await changed
})

scenario('A building is drawn with a reason, mended, and stays in the history', async (house) => {
  const { given } = house
  const office = await given.signedIn('office')
  const { items } = await given.answer('/api/projects?size=1&sort=code')
  const [{ code }] = items
  await opensMap(house, office, `/map?panel=draw&project=${code}&lon=120.38&lat=36.08&zoom=14`)
  const { page } = office
  await page.locator('select[name=what]').selectOption('buildings')
  await page.locator('input[name=name]').fill('北区 3 号楼')
  // A bow tie first: it cannot be saved.
  await typesCorners(page, [
    '120.3800, 36.0800',
    '120.3810, 36.0810',
    '120.3810, 36.0800',
    '120.3800, 36.0810',
  ])
  await page.getByText('自相交').waitFor()
  await page.locator('input[name=reason]').fill('按竣工测量')
  assert.equal(await page.getByRole('button', { name: '保存' }).isDisabled(), true)
  await page.getByRole('button', { name: '清除' }).click()
  await typesCorners(page, [
    '120.3800, 36.0800',
    '120.3810, 36.0800',
    '120.3810, 36.0810',
    '120.3800, 36.0810',
  ])
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByText('已保存“北区 3 号楼”').waitFor()
  const { shapes } = await given.answer(`/api/map/shapes?project=${code}`)
  const [drawn] = shapes.filter(({ name }) => name === '北区 3 号楼')
  assert.ok(Math.abs(drawn.squareMetres / (90.04 * 110.96) - 1) < 0.01, drawn.squareMetres)

  const row = page.locator(`[data-shape="${drawn.code}"]`)
  await row.getByRole('button', { name: '修改' }).click()
  await page.getByText('4 个拐点').waitFor()
  await page.locator('input[name=reason]').fill('改正北边')
  await typesCorners(page, ['120.3795, 36.0805'])
  const kept = page.waitForResponse((response) => response.request().method() === 'PUT')
  await page.getByRole('button', { name: '保存修改' }).click()
  assert.equal((await kept).status(), 200)
  const history = await given.answer(`/api/map/shapes/buildings/${drawn.code}/history`)
  assert.equal(history.shapes.length, 2)
})

scenario('A GIS file is looked at over the map, with its faults, and then taken', async (house) => {
  const { given } = house
  const office = await given.signedIn('office')
  await opensMap(house, office, '/map?panel=files')
  const { page } = office
  const square = (lon, crossed = false) => {
    const [a, b] = [lon, lon + 0.001]
    const ring = crossed
      ? [
          [a, 36.1],
          [b, 36.101],
          [b, 36.1],
          [a, 36.101],
          [a, 36.1],
        ]
      : [
          [a, 36.1],
          [b, 36.1],
          [b, 36.101],
          [a, 36.101],
          [a, 36.1],
        ]
    return { type: 'Polygon', coordinates: [ring] }
  }
  const feature = (code, geometry) => ({ type: 'Feature', properties: { 编号: code }, geometry })
  const file = {
    type: 'FeatureCollection',
    features: [feature('E2E-1', square(120.4)), feature('E2E-2', square(120.41, true))],
  }
  await page.locator('input[name=gis]').setInputFiles({
    name: '地块.geojson',
    mimeType: 'application/geo+json',
    buffer: Buffer.from(JSON.stringify(file), 'utf8'),
  })
  await page.locator('[data-preview] .findings li').first().waitFor()
  assert.equal((await given.answer('/api/map/imports')).length, 0, 'nothing is taken yet')
  await page.locator('[data-preview] button.primary').click()
  await page.getByText('已入库').waitFor()
  const [taken] = await given.answer('/api/map/imports')
  assert.equal(taken.file, '地块.geojson')
})

scenario('A project is found by its alias and its code', async (house) => {
  const { given } = house
  const leader = await given.signedIn('leader')
  await opensMap(house, leader)
  const { items } = await given.answer('/api/projects?size=1&sort=code')
  for (const words of [items[0].code, items[0].name]) {
    await leader.page.locator('input[name=map-search]').fill(words)
    await leader.page.getByRole('button', { name: '查找', exact: true }).click()
    await leader.page.locator('.hits li button').filter({ hasText: items[0].name }).first().click()
    await leader.page.locator('.card h2').filter({ hasText: items[0].name }).waitFor()
  }
})
