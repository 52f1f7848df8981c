import assert from 'node:assert/strict'
import { photo } from './driver/photo.mjs'
import { scenario } from './driver/scenario.mjs'
import { settles } from './driver/when.mjs'

const area = encodeURIComponent('老旧小区改造面积')
const parking = encodeURIComponent('建成停车场')

scenario('An indicator is defined from parts on screen and explains itself', async (house) => {
  const { given, when, then } = house
  const office = await given.signedIn('office')
  const code = `试行-${Date.now()}`

  await when(office).opens('/figures')
  await when(office).presses('制定指标')
  const editor = office.page.getByRole('dialog')
  await editor.getByLabel('编码').fill(code)
  await editor.getByLabel(/^名称/).fill(`崂山新开工 ${code}`)
  await editor.getByLabel('汇总方式').selectOption('COUNT')
  await editor.getByLabel('状态').selectOption('STARTED')
  await editor.getByLabel('单位').fill('个')
  await editor.getByRole('checkbox', { name: '新开工' }).check()
  await editor.getByRole('checkbox', { name: '年', exact: true }).check()
  await editor.getByLabel('制定或修改原因').fill('浏览器场景试行')
  await editor.getByText(/新开工.*期内开工的个数/).waitFor()
  await editor.getByRole('button', { name: '保存' }).click()
  await editor.waitFor({ state: 'detached' })

  await when(office).follows(office.page.getByRole('link', { name: `崂山新开工 ${code}` }))
  await then(office).sees(/项目包按 1 个计/)
  await then(office).sees(/第 1 版/)
})

scenario('A definition that lacks a part is refused with a sentence', async (house) => {
  const { given, when } = house
  const office = await given.signedIn('office', { language: 'en' })

  await when(office).opens('/figures')
  await when(office).presses('Define an indicator')
  const editor = office.page.getByRole('dialog')
  await editor.getByRole('button', { name: 'Save' }).click()
  const missing = editor.getByRole('alert').filter({ hasText: /Give|Say|Choose/i })
  await missing.first().waitFor()
})

scenario('S36: a figure opens down to its entries, evidence and signatures', async (house) => {
  const { given, when, then } = house
  const leader = await given.signedIn('leader')

  await when(leader).opens(`/figures/${area}?period=2022`)
  await then(leader).sees('24.47 万平方米')
  await when(leader).follows(leader.page.getByRole('link', { name: '市南区' }).first())
  await then(leader).sees('24.47 万平方米')
  await when(leader).presses('项目')
  await when(leader).follows(
    leader.page.getByRole('link', { name: /市南区2022年老旧小区改造/ }).first(),
  )
  await when(leader).follows(leader.page.getByRole('link', { name: '依据' }))
  await then(leader).sees('办公室已接收')
  await then(leader).sees(/据纸质签字补录/)
  const entries = await given.answer(`/api/indicators/${area}/entries?period=2022`)
  const rows = await leader.page.locator('main tbody tr').count()
  assert.equal(rows, entries.total, 'every entry has its row')
})

scenario('S41: works promised in number are held against those with names', async (house) => {
  const { given, when, then } = house
  const leader = await given.signedIn('leader')

  await when(leader).opens(`/figures/${parking}?place=DISTRICT:370202&period=2023&face=works`)
  await then(leader).sees(/开工 10 项，列名 1 项，未列名 9 项/)
  await then(leader).sees(/完工 12 项，列名 7 项，未列名 5 项/)
  await then(leader).sees(/完工多于开工 2 项，须由结转补足/)
})

scenario('A league table stands on its definition and goes to Excel with it', async (house) => {
  const { given, when, then } = house
  const leader = await given.signedIn('leader')

  await when(leader).opens(`/figures/${encodeURIComponent('实际开工')}?face=league&period=2022`)
  const ranks = await leader.page.locator('main tbody tr').count()
  assert.ok(ranks >= 10, `${ranks} rows for ten districts`)
  await then(leader).sees(/期内开工的个数.*施行，第 1 版/)
  const waiting = leader.page.waitForEvent('download')
  await leader.page.getByRole('link', { name: '导出 Excel' }).click()
  const file = await waiting
  assert.match(file.suggestedFilename(), /\.xlsx$/)
})

scenario('Asked as known on a past day, later reports do not count', async (house) => {
  const { given, when, then } = house
  const leader = await given.signedIn('leader')

  await when(leader).opens(`/figures/${area}?period=2022&asOf=2020-01-01`)
  await then(leader).sees(/没有填报/)
  await then(leader).sees(/2020-01-01/)
  await when(leader).opens(`/figures/${area}?period=2022`)
  await then(leader).sees('24.47 万平方米')
})

scenario('Charts have the table of their numbers behind them', async (house) => {
  const { given, when } = house
  const leader = await given.signedIn('leader')

  await when(leader).opens(`/figures/${area}?period=2022&face=charts`)
  const curve = leader.page.locator('.curve table tbody tr')
  await curve.first().waitFor({ state: 'attached' })
  assert.equal(await curve.count(), 12, 'twelve months of plan, forecast and actual')
  const heat = leader.page.locator('table.heat tbody td')
  assert.ok((await heat.count()) >= 12, 'a cell a month')
})

scenario('S57: an official statistic is quoted with source, period and release', async (house) => {
  const { given, when, then } = house
  const office = await given.signedIn('office')
  const now = Date.now()
  const source = `浏览器场景，非真实数据 ${now}`
  const year = 1990 + (Math.floor(now / 60_000) % 30)

  await when(office).opens('/figures?tab=quoted')
  await then(office).sees('崂山区')
  await when(office).presses('引用官方数据')
  const form = office.page.getByRole('dialog')
  await form.getByLabel('指标').selectOption({ label: '地区生产总值增速' })
  await form.getByLabel('范围').selectOption({ label: '莱西市' })
  await form.getByLabel('统计期').fill(`${year}-01..${year}-${month(now)}`)
  await form.getByLabel('数值').fill('百分之五')
  await form.getByLabel(/^来源\s*\*?$/).fill(source)
  await form.getByLabel('公布日期').fill('2022-11-02')
  await form.getByRole('button', { name: '保存' }).click()
  await form.getByRole('alert').first().waitFor()
  await form.getByLabel('数值').fill('5.2')
  await form.getByRole('button', { name: '保存' }).click()
  await form.waitFor({ state: 'detached' })
  await then(office).sees(source)
})

/** Another month a minute, so that the same server may be asked again. */
function month(now) {
  return String(1 + (Math.floor(now / 1000) % 12)).padStart(2, '0')
}

scenario('A month is filled, signed, accepted, locked, and opened with a reason', async (house) => {
  const { given, when, then } = house
  const filler = await given.signedIn('laoshan-zj')
  const office = await given.signedIn('office')
  const head = await given.headOf('370212-ZJ', 'laoshan-zj-head')

  await when(filler).opens('/duties')
  const figure = filler.page.locator('article.figure', { hasText: '填报' }).first()
  const project = await figure.getByRole('link').first().getAttribute('href')
  await figure.locator('button.go').click()
  const form = filler.page.locator('form.figure-form')
  await form.getByLabel('本期完成').fill('1')
  const taken = { takenAt: '2022:10:22 16:30:05', lat: 36.1305, lon: 120.4652 }
  await form.locator('input[type=file][capture]').setInputFiles({
    name: '现场.jpg',
    mimeType: 'image/jpeg',
    buffer: await photo(filler.page, taken),
  })
  await form.getByText('现场.jpg').waitFor()
  await form.locator('button[type=submit]').click()
  await form.waitFor({ state: 'detached' })

  await when(head).opens('/duties')
  await then(head).sees(/照片自述拍摄于 2022-10-22 16:30/)
  await then(head).sees(/早于所报日期 \d+ 天/)
  await head.page.getByRole('button', { name: /^签字/ }).first().click()
  await settles(head.page)

  await when(office).opens('/periods')
  await then(office).sees(/照片自述位置 36\.1305, 120\.4652/)
  await office.page.getByRole('button', { name: /^接收/ }).first().click()
  await settles(office.page)

  await when(office).opens(project)
  await office.page.locator('summary', { hasText: '依据：签核与更正' }).first().click()
  await then(office).sees(/laoshan-zj-head 签字，/)
  await then(office).sees(/office 接收，/)

  await when(office).opens('/periods')
  await office.page.getByRole('button', { name: '锁定 崂山区' }).click()
  await office.page.getByRole('button', { name: '重新打开 崂山区' }).waitFor()

  await when(filler).opens('/duties')
  await then(filler).sees(/已锁定/)

  await office.page.getByRole('button', { name: '重新打开 崂山区' }).click()
  const dialog = office.page.getByRole('dialog')
  await dialog.getByRole('textbox').fill('补报漏项')
  await dialog.getByRole('button', { name: '重新打开' }).click()
  await office.page.getByRole('button', { name: '锁定 崂山区' }).waitFor()
  await office.page.locator('summary', { hasText: '锁定记录' }).click()
  await then(office).sees(/补报漏项/)
})
