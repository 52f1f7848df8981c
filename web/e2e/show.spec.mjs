import assert from 'node:assert/strict'
import { scenario } from './driver/scenario.mjs'
import { numberIn } from './driver/then.mjs'

/** Starts a show on a wall and tells its code. */
async function startsShow({ page }) {
  await page.getByRole('button', { name: '主持投屏' }).click()
  await page.getByRole('button', { name: '开始' }).click()
  await page.locator('dialog .code').waitFor()
  const code = await page.locator('dialog .code').innerText()
  await page.keyboard.press('Escape')
  return code.trim()
}

scenario('A phone leads the wall by its code: district, project, page', async (house) => {
  const { given, when } = house
  const wall = await given.signedIn('office', { size: 'wall' })
  await when(wall).opens('/')
  const code = await startsShow(wall)
  assert.match(code, /^\d{6}$/)

  const phone = await given.signedIn('leader', { size: 'phone' })
  await when(phone).opens('/lead')
  await when(phone).fills('code', code)
  await phone.page.getByRole('button', { name: '进入' }).click()
  await phone.page.locator('[data-led]').waitFor()

  await phone.page.getByRole('button', { name: '市北区' }).click()
  await wall.page.locator('[data-about]').filter({ hasText: '市北区' }).waitFor()
  const district = await given.answer('/api/wall?district=370203')
  const late = district.figures.find(({ key }) => key === 'late')
  await wall.page.waitForFunction(
    (count) =>
      document.querySelector('[data-figure=late] strong')?.innerText.replace(/\D/g, '') === count,
    String(late.count),
  )

  await phone.page.locator('input[name=project]').fill('株洲路')
  const hit = phone.page.locator('section li button').filter({ hasText: '株洲路' }).first()
  const name = (await hit.innerText()).trim().split('\n').at(-1).trim()
  await hit.click()
  await wall.page.locator('section.project h2').filter({ hasText: name }).waitFor()

  await phone.page.getByRole('button', { name: '排名' }).click()
  await wall.page.locator('main[data-page=LEAGUE]').waitFor()
  await phone.page.getByRole('button', { name: '自动轮播' }).click()
  await wall.page.locator('main[data-page=CITY]').waitFor()
})

scenario('A leader taps a district on one wall and the other wall follows', async (house) => {
  const { given, when } = house
  const one = await given.signedIn('office', { size: 'wall' })
  await when(one).opens('/')
  const code = await startsShow(one)
  const other = await given.signedIn('leader', { size: 'wall' })
  await other.page.addInitScript((kept) => sessionStorage.setItem('guatu.wall.show', kept), code)
  await when(other).opens('/')
  const { features } = await given.answer('/api/map/districts')
  assert.ok(features.length === 10)
  await one.page.locator('section.map svg .district').first().waitFor({ state: 'attached' })
  const scene = { page: 'CITY', district: '370212' }
  const me = await (await one.context.request.get('/api/me')).json()
  await one.context.request.put(`/api/shows/${code}/scene`, {
    data: scene,
    headers: { 'X-CSRF-Token': me.csrf },
  })
  for (const { page } of [one, other]) {
    await page.locator('[data-about]').filter({ hasText: '崂山区' }).waitFor()
  }
})

scenario('The office sets which pages turn, and the wall turns them', async (house) => {
  const { given, when } = house
  const office = await given.signedIn('office', { size: 'wall' })
  await when(office).opens('/')
  await when(office).presses('轮播设置')
  const boxes = office.page.locator('input[name=pages]')
  await boxes.first().waitFor()
  assert.equal(await boxes.count(), 6)
  for (const page of ['CITY', 'LATE', 'LEAGUE']) {
    await office.page.locator(`input[name=pages][value=${page}]`).setChecked(true)
  }
  await office.page.locator('input[name=seconds]').fill('8')
  await when(office).presses('保存')
  await office.page.getByRole('dialog').waitFor({ state: 'hidden' })
  const rotation = await given.answer('/api/wall/rotation')
  assert.deepEqual(rotation, { pages: ['CITY', 'LATE', 'LEAGUE'], seconds: 8 })

  const wall = await given.signedIn('leader', { size: 'wall' })
  await wall.page.emulateMedia({ reducedMotion: 'no-preference' })
  await when(wall).opens('/')
  await wall.page.locator('main[data-page=LATE]').waitFor()
  const rows = wall.page.locator('.late-page li')
  // The late list has the wall for itself: more than the seven rows beside the map.
  await rows.nth(7).waitFor()
  await wall.page.locator('main[data-page=LEAGUE]').waitFor()
  const districts = wall.page.locator('.league-page li')
  await districts.nth(9).waitFor()
  assert.equal(await districts.count(), 10)

  await when(office).presses('轮播设置')
  for (const page of ['LATE', 'LEAGUE']) {
    await office.page.locator(`input[name=pages][value=${page}]`).setChecked(false)
  }
  await when(office).presses('保存')
  await office.page.getByRole('dialog').waitFor({ state: 'hidden' })
})

scenario('The sheet in print is one PDF of the moment of the wall', async (house) => {
  const { given, when } = house
  const leader = await given.signedIn('leader', { size: 'wall' })
  await when(leader).opens('/')
  await leader.page.getByRole('button', { name: '打印挂图' }).click()
  const address = await leader.page.locator('[data-pdf]').getAttribute('href')
  const answer = await leader.context.request.get(address)
  assert.equal(answer.headers()['content-type'], 'application/pdf')
  const bytes = await answer.body()
  assert.equal(bytes.subarray(0, 5).toString(), '%PDF-')
  assert.ok(numberIn(String(bytes.length)) > 20_000)

  // The browser's own sheet is laid out when it is asked for, and given up once printed.
  const sheet = leader.page.locator('.sheet[data-as-of]')
  await leader.page.waitForTimeout(3_000)
  assert.equal(await sheet.count(), 0, 'no hidden rows on a standing wall')
  await leader.page.evaluate(() => {
    window.print = () => {
      window.printedRows = document.querySelectorAll('.sheet[data-as-of] *').length
      window.printedOn = document.adoptedStyleSheets.map((one) => one.cssRules[0].cssText).join()
      window.dispatchEvent(new Event('afterprint'))
    }
  })
  await leader.page.getByRole('dialog').getByRole('button', { name: '打印挂图' }).click()
  await leader.page.waitForFunction(() => window.printedRows > 1_000)
  assert.match(await leader.page.evaluate(() => window.printedOn), /@page \{ size: \d+mm \d+mm;/)
  await sheet.waitFor({ state: 'detached' })
})
