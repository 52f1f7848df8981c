import assert from 'node:assert/strict'
import { scenario } from './driver/scenario.mjs'
import { numberIn } from './driver/then.mjs'

scenario('S20: of the 173 projects of 市北区, 135 are new and 38 continue', async (house) => {
  const { given, when, then } = house
  const leader = await given.signedIn('leader')

  await when(leader).opens('/list')
  await when(leader).chooses('区市', '370203')
  await when(leader).chooses('计划年度', '2023')
  assert.equal(await then(leader).totalOfList(), 173)
  await when(leader).opens('/list?district=370203&year=2023&kind=NEW')
  assert.equal(await then(leader).totalOfList(), 135)
  await when(leader).opens('/list?district=370203&year=2023&kind=CONTINUING')
  assert.equal(await then(leader).totalOfList(), 38)
})

scenario('S21: what a district supports is not what it owns', async (house) => {
  const { given, when, then } = house
  const leader = await given.signedIn('leader')

  await when(leader).opens('/list?support=370203-HQ')
  assert.equal(await then(leader).totalOfList(), 3)
  for (const name of ['重庆路快速路工程', '山东路—鞍山路立交', '地铁五号线']) {
    await then(leader).sees(name)
  }
  await when(leader).opens('/list?district=370203&q=地铁五号线')
  await then(leader).sees('没有符合条件的项目')
})

scenario('Every count over the list opens a list of as many rows', async (house) => {
  const { given, when, then } = house
  const leader = await given.signedIn('leader')

  for (const subject of ['/list?', '/list?of=milestones&']) {
    await when(leader).opens(subject)
    const total = await then(leader).totalOfList()
    const lights = await then(leader).lightsOfList()
    const sum = Object.values(lights).reduce((all, n) => all + n, 0)
    assert.equal(sum, total, `the lights of ${subject} add up`)
    for (const [light, count] of Object.entries(lights)) {
      await when(leader).opens(`${subject}light=${light}`)
      assert.equal(count === 0 ? 0 : await then(leader).totalOfList(), count, `${subject}${light}`)
    }
  }
})

scenario('A filter stands in the address, shows as a chip and can be taken off', async (house) => {
  const { given, when, then } = house
  const leader = await given.signedIn('leader')

  await when(leader).opens('/list?light=LATE&district=370212')
  const late = await then(leader).totalOfList()
  await leader.page.getByRole('button', { name: '取消“灯”' }).click()
  await leader.page.waitForURL((url) => !url.searchParams.has('light'))
  const all = await then(leader).totalOfList()
  assert.ok(all > late, `${all} without the light, ${late} with it`)
  await leader.page.reload()
  assert.equal(await then(leader).totalOfList(), all)

  const search = leader.page.getByRole('searchbox').first()
  await search.fill('虚拟现实')
  await search.press('Enter')
  await then(leader).sees('青岛市虚拟现实产业园整机和光学模组项目')
})

scenario('The kinds of projects beside the heading open what they count', async (house) => {
  const { given, when, then } = house
  const leader = await given.signedIn('leader')

  await when(leader).opens('/list')
  const kinds = leader.page.getByRole('list', { name: '按建设性质' }).getByRole('link')
  for (let at = 0; at < (await kinds.count()); at++) {
    const count = numberIn(await kinds.nth(at).locator('strong').innerText())
    await when(leader).follows(kinds.nth(at))
    if (count > 0) assert.equal(await then(leader).totalOfList(), count)
  }
})
