import assert from 'node:assert/strict'
import { scenario } from './driver/scenario.mjs'
import { numberIn } from './driver/then.mjs'

const heading =
  '序号,项目编码,工程名称,项目级别,建设性质,计划年度,区(市),城市攻坚行动,片区,牵头单位'
const good = '1,T-901,测试路口袋公园,区级,新开工,2023,崂山区,公园城市建设,,崂山区城市管理局'
const asked = '2,T-902,郑家安置区道路,区级,新开工,2023,崂山区,旧城旧村改造,郑家,中韩街道'
const yearless = '3,T-903,测试路停车场,区级,新开工,,崂山区,停车设施建设,,崂山区城市管理局'
const mended = yearless.replace('新开工,,', '新开工,2023,')

const csv = (...rows) => [heading, ...rows].join('\r\n') + '\r\n'

async function upToPreview(person) {
  const next = person.page.getByRole('button', { name: '按此核对各行' })
  const preview = person.page.getByRole('heading', { name: '逐行核对' })
  await next.or(preview).first().waitFor()
  if (await next.isVisible()) await next.click()
  await preview.waitFor()
}

async function count(person, outcome) {
  const button = person.page.getByRole('button', { name: new RegExp(`^${outcome}`) })
  return numberIn(await button.locator('strong').innerText())
}

async function applies(person, name) {
  await person.page.locator('[name=reason]').fill('浏览器测试')
  await person.page.getByRole('button', { name }).click()
  await person.page.getByText('已写入清单').first().waitFor()
}

scenario('S29, S01: a file is previewed, asked about, refused in part, mended', async (house) => {
  const { given, when, then } = house
  const office = await given.signedIn('office')
  const before = (await given.answer('/api/list')).version

  await when(office).opens('/import')
  await when(office).uploads('新增项目.csv', csv(good, asked, yearless))
  await upToPreview(office)
  await then(office).sees('“郑家”')
  await office.page.getByRole('radio', { name: /郑张/ }).check()
  await office.page.getByRole('button', { name: '确认并重新核对' }).click()
  await then(office).seesGone('“郑家”')
  await upToPreview(office)
  assert.equal(await count(office, '新增'), 2)
  assert.equal(await count(office, '退回'), 1)
  await office.page.getByRole('button', { name: /^退回/ }).click()
  await then(office).sees(/计划年度/)
  await applies(office, /写入其余的行/)
  const [download] = await Promise.all([
    office.page.waitForEvent('download'),
    office.page.getByRole('link', { name: /下载退回的行/ }).click(),
  ])
  assert.match(download.suggestedFilename(), /\.xlsx$/)
  assert.equal((await given.answer('/api/list')).version, before + 1)

  await when(office).opens('/import')
  await when(office).uploads('改好.csv', csv(good, asked, mended))
  await upToPreview(office)
  assert.equal(await count(office, '新增'), 1, 'only what was mended is new')
  assert.equal(await count(office, '不变'), 2, 'the rest is as it was')
  assert.equal(await count(office, '退回'), 0)
  await applies(office, '全部写入')
  assert.equal((await given.answer('/api/list')).version, before + 2)
  await when(office).opens('/list?q=T-903')
  assert.equal(await then(office).totalOfList(), 1)
})

scenario('The same file twice changes nothing', async (house) => {
  const { given, when, then } = house
  const office = await given.signedIn('office')
  const before = (await given.answer('/api/list')).version

  await when(office).opens('/import')
  await when(office).uploads('改好.csv', csv(good, asked, mended))
  await upToPreview(office)
  await then(office).sees('这个文件与现行清单一致')
  assert.equal((await given.answer('/api/list')).version, before)
})

scenario('A long import shows how far it is and can be cancelled', async (house) => {
  const { given, when, then } = house
  const office = await given.signedIn('office')
  const before = (await given.answer('/api/list')).version
  const many = Array.from({ length: 20_000 }, (_, at) => good.replace('T-901', `T-${10_000 + at}`))

  await when(office).opens('/import')
  await when(office).uploads('两万行.csv', csv(...many))
  await office.page.getByRole('progressbar').first().waitFor()
  await office.page.getByRole('button', { name: '取消导入' }).click()
  await then(office).sees('已取消，清单没有变化')
  assert.equal((await given.answer('/api/list')).version, before)
})

scenario('A file that is no list is refused in words, and the list is as before', async (house) => {
  const { given, when, then } = house
  const office = await given.signedIn('office')
  const before = (await given.answer('/api/list')).version

  await when(office).opens('/import')
  await office.page.locator('input[type=file]').setInputFiles({
    name: '损坏.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from('PK\u0003\u0004 this is no workbook'),
  })
  await then(office).sees('清单没有变化')
  assert.equal((await given.answer('/api/list')).version, before)
})
