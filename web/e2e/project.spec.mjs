import assert from 'node:assert/strict'
import { scenario } from './driver/scenario.mjs'

scenario(
  'S11: the project page shows milestones as bars and its stages overlapping',
  async (house) => {
    const { given, when, then } = house
    const leader = await given.signedIn('leader')

    await when(leader).opens('/projects/QD-2022-001')
    await then(leader).seesHeading('青岛市虚拟现实产业园整机和光学模组项目')
    await then(leader).sees('青岛微电子公司')
    await then(leader).sees('一期外立面施工')
    await then(leader).sees(/压茬 ?\d+ ?天/)
    await then(leader).seesNo(/断茬/)
    const project = await given.answer('/api/projects/QD-2022-001')
    for (const milestone of project.milestones) await then(leader).sees(milestone.name)
  },
)

scenario(
  'S46 and S16: a predecessor keeps its own page, a dormancy its printed words',
  async (house) => {
    const { given, when, then } = house
    const leader = await given.signedIn('leader')

    await when(leader).opens('/projects/QD-2022-051')
    await then(leader).seesHeading('青岛涉外法务中心')
    await when(leader).follows(leader.page.getByRole('link', { name: '财富中心' }).first())
    await then(leader).seesHeading('财富中心')

    await when(leader).opens('/projects/QD-2022-006')
    await then(leader).sees('10余年')
  },
)

scenario('The Gantt of a project is a table for those who do not see it', async (house) => {
  const { given, when } = house
  const leader = await given.signedIn('leader')

  await when(leader).opens('/projects/QD-2022-001')
  const rows = await leader.page.getByRole('row').count()
  assert.ok(rows >= 15, `${rows} rows for fifteen milestones`)
})
