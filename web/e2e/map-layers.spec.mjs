import assert from 'node:assert/strict'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pmtiles } from './driver/pmtiles.mjs'
import { scenario } from './driver/scenario.mjs'
import { numberIn } from './driver/then.mjs'

async function opensMap(house, person, path) {
  await house.when(person).opens(path)
  await person.page.locator('[data-drawn=true]').waitFor()
}

/** A picture of a tile in one colour, as this browser writes it. */
async function picture(page, colour) {
  const coded = await page.evaluate((fill) => {
    const canvas = document.createElement('canvas')
    canvas.width = canvas.height = 256
    const pen = canvas.getContext('2d')
    pen.fillStyle = fill
    pen.fillRect(0, 0, 256, 256)
    return canvas.toDataURL('image/png').split(',')[1]
  }, colour)
  return Buffer.from(coded, 'base64')
}

/** The tiles of one zoom that Qingdao lies in. */
function around(z) {
  const column = (lon) => Math.floor(((lon + 180) / 360) * 2 ** z)
  const row = (lat) => {
    const angle = (lat * Math.PI) / 180
    return Math.floor(((1 - Math.asinh(Math.tan(angle)) / Math.PI) / 2) * 2 ** z)
  }
  const places = []
  for (let x = column(119.3); x <= column(121.3); x++) {
    for (let y = row(37.3); y <= row(35.4); y++) places.push({ z, x, y })
  }
  return places
}

/** The colour in the middle of the map, as `[red, green, blue]`. */
async function colourAt(page, x, y) {
  const shot = await page.screenshot({ clip: { x, y, width: 2, height: 2 } })
  return page.evaluate(async (coded) => {
    const bytes = Uint8Array.from(atob(coded), (letter) => letter.charCodeAt(0))
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const pen = new OffscreenCanvas(2, 2).getContext('2d')
    pen.drawImage(image, 0, 0)
    return [...pen.getImageData(0, 0, 1, 1).data].slice(0, 3)
  }, shot.toString('base64'))
}

scenario('A base map in a PMTiles file is laid under the map, with whose it is', async (house) => {
  const { given } = house
  const office = await given.signedIn('office')
  const { page } = office
  const folder = join(process.env['GUATU_DATA'], 'basemaps')
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'e2e-survey.pmtiles')
  assert.ok(!existsSync(file), 'the file is this scenario’s own')
  const content = await picture(page, '#3c9050')
  const tiles = [6, 7, 8, 9].flatMap(around).map((tile) => ({ ...tile, content }))
  writeFileSync(file, pmtiles(tiles, { attribution: '<a href="https://ch.example">市测绘院</a>' }))
  try {
    await opensMap(house, office, '/map?panel=layers&lon=120.75&lat=35.75&zoom=9')
    const before = await colourAt(page, 900, 500)
    const drawn = page.waitForResponse((answer) =>
      answer.url().includes('/api/map/base/e2e-survey/9/'),
    )
    await page.getByRole('radio', { name: /e2e-survey/ }).check()
    assert.equal((await drawn).status(), 200)
    await page.waitForFunction(() => location.search.includes('base=e2e-survey'))
    const words = page.locator('.stage .attribution')
    await page.waitForFunction(() =>
      document.querySelector('.stage .attribution')?.innerText.includes('市测绘院'),
    )
    assert.doesNotMatch(await words.innerText(), /</)
    await page.waitForTimeout(1_000)
    assert.deepEqual(await colourAt(page, 900, 500), [60, 144, 80])
    assert.notDeepEqual(before, [60, 144, 80])
    // The address brings it back; the built-in map takes its place again.
    await page.reload()
    await page.locator('[data-drawn=true]').waitFor()
    assert.equal(await page.getByRole('radio', { name: /e2e-survey/ }).isChecked(), true)
    await page.getByRole('radio', { name: /自带底图/ }).check()
    await page.waitForFunction(() => !location.search.includes('base='))
  } finally {
    rmSync(file)
  }
})

scenario('An indicator shades the districts with the figures of its own screen', async (house) => {
  const { given } = house
  const code = '老旧小区改造面积'
  const asked = encodeURIComponent(code)
  const league = await given.answer(`/api/indicators/${asked}/league?by=DISTRICT`)
  const sights = [
    { size: 'desk', language: 'zh', theme: 'day' },
    { size: 'phone', language: 'en', theme: 'night' },
  ]
  for (const sight of sights) {
    const leader = await given.signedIn('leader', sight)
    await opensMap(house, leader, `/map?panel=figure&indicator=${asked}`)
    const shown = leader.page.locator('[data-figure-of]')
    await shown.first().waitFor()
    assert.equal(await shown.count(), league.rows.length)
    const codes = await shown.evaluateAll((rows) => rows.map((row) => row.dataset.figureOf))
    assert.deepEqual(
      codes,
      league.rows.map((row) => row.code),
    )
    const places = await leader.page.locator('.legend li').count()
    assert.ok(places >= 2, 'the legend names the classes')
    assert.deepEqual(await house.then(leader).overflowing(), [])
  }
})

scenario('An indicator narrows the map to the projects that count into it', async (house) => {
  const { given } = house
  const asked = encodeURIComponent('老旧小区改造面积')
  const leader = await given.signedIn('leader')
  await opensMap(house, leader, `/map?indicator=${asked}&only=true`)
  const { total: all } = await given.answer('/api/projects?size=1')
  await leader.page.waitForFunction((everything) => {
    const shown = document.querySelector('[data-total]')?.innerText.replace(/\D/g, '')
    return shown && Number(shown) > 0 && Number(shown) < everything
  }, all)
  const total = numberIn(await leader.page.locator('[data-total]').innerText())
  const { rows } = await given.answer(`/api/indicators/${asked}/league?by=PROJECT`)
  assert.equal(total, rows.filter(({ value }) => value !== null).length)
})

/** A project that no line belongs to yet. */
async function withoutLine(given) {
  const { items } = await given.answer('/api/projects?size=50&sort=code')
  for (const { code } of items) {
    const { sections } = await given.answer(`/api/map/works/${code}`)
    if (sections.length === 0) return code
  }
  throw new Error('every project has a line')
}

scenario('A greenway is cut at the districts, and opened one district at a time', async (house) => {
  const { given } = house
  const office = await given.signedIn('office')
  const code = await withoutLine(given)
  const { page } = office
  await opensMap(house, office, `/map?panel=draw&project=${code}&lon=120.42&lat=36.085&zoom=12`)
  await page.locator('select[name=what]').selectOption('works')
  await page.locator('select[name=kind]').selectOption('line')
  await page.locator('input[name=name]').fill('浮山绿道')
  await page.locator('input[name=reason]').fill('绿道选线方案')
  // From 市南 along 浮山 into 崂山.
  for (const corner of ['120.370, 36.075', '120.480, 36.095']) {
    await page.locator('.typed input').fill(corner)
    await page.locator('.typed input').press('Enter')
  }
  await page.getByRole('button', { name: '保存', exact: true }).click()
  const laoshan = page.locator('[data-section="370212"]')
  await laoshan.waitFor()
  const { sections, metres } = await given.answer(`/api/map/works/${code}`)
  assert.equal(await page.locator('[data-section]').count(), sections.length)
  assert.ok(Math.abs(metres - 10_139) < 20, `${metres} m`)

  const { shapes } = await given.answer(`/api/map/shapes?project=${code}`)
  const section = shapes.find(
    ({ layer, district, properties }) =>
      layer === 'works' && district === '370212' && !properties.open,
  )
  const open = page.locator(`[data-shape="${section.code}"]`).getByRole('button', {
    name: '标为贯通',
  })
  await open.click()
  await page.getByText('请先写理由').waitFor()
  await page.locator('input[name=reason]').fill('崂山段全线贯通')
  await open.click()
  await laoshan.getByText('全线贯通').waitFor()
  // It says nothing about the other districts' sections.
  assert.equal(await page.getByText('全线贯通', { exact: true }).count(), 1)
})
