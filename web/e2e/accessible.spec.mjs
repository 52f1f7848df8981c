import assert from 'node:assert/strict'
import { everywhere, screens } from './driver/screens.mjs'
import { scenario } from './driver/scenario.mjs'

for (const theme of ['day', 'night']) {
  for (const size of ['desk', 'phone']) {
    scenario(`axe finds nothing on any screen, ${theme}, ${size}`, async (house) => {
      const { given, when, then } = house
      const stranger = await given.somebody({ size, theme })
      await when(stranger).opens('/login')
      const found = await then(stranger).violations()

      const office = await given.signedIn(everywhere, { size, theme })
      for (const { path } of screens) {
        await when(office).opens(path)
        found.push(...(await then(office).violations()))
      }
      const builder = await given.signedIn('weidianzi', { size, theme })
      for (const path of ['/duties', '/report/QD-2022-001/M06']) {
        await when(builder).opens(path)
        found.push(...(await then(builder).violations()))
      }
      assert.deepEqual(found, [])
    })
  }
}
