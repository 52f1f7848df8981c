import { scenario } from './driver/scenario.mjs'

scenario('S13: 市北区 has the legacy department from July 2022, not before', async (house) => {
  const { given, when, then } = house
  const leader = await given.signedIn('leader')

  await when(leader).opens('/organisation?at=2022-06-30&unit=370203-HQ')
  await leader.page.getByRole('searchbox').fill('历史遗留')
  await then(leader).seesNo('市北区历史遗留问题化解部')

  await when(leader).opens('/organisation?at=2022-07-01&unit=370203-HQ')
  await leader.page.getByRole('searchbox').fill('历史遗留')
  await then(leader).sees('市北区历史遗留问题化解部')
  await then(leader).sees('优化调整指挥架构体系')
})

scenario('When the holder of a post changes, its milestones stay with the post', async (house) => {
  const { given, when, then } = house
  const office = await given.signedIn('office')
  const before = await given.answer('/api/milestones?post=370212-ZJ-01&size=1')

  await when(office).opens('/organisation?unit=370212-ZJ')
  await office.page
    .getByRole('row', { name: /崂山区住建局项目责任岗/ })
    .getByRole('button')
    .click()
  const form = office.page.getByRole('dialog')
  await form.locator('[name=name]').fill('城市更新科副科长（主持工作）')
  await form.locator('button[type=submit]').click()
  await then(office).sees('城市更新科副科长（主持工作）')
  const after = await given.answer('/api/milestones?post=370212-ZJ-01&size=1')
  if (after.total !== before.total) throw new Error('milestones went with the holder')
})
