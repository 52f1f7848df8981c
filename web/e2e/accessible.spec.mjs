import assert from 'node:assert/strict'
import { eyes, screens } from './driver/screens.mjs'
import { scenario } from './driver/scenario.mjs'

for (const theme of ['day', 'night']) {
  for (const size of ['desk', 'phone']) {
    scenario(`axe finds nothing on any screen, ${theme}, ${size}`, async (house) => {
      const { given, when, then } = house
      const stranger = await given.somebody({ size, theme })
      await when(stranger).opens('/login')
      const found = await then(stranger).violations()

      const looker = eyes(given, { size, theme })
      for (const screen of screens) {
        const person = await looker(screen)
        await when(person).opens(screen.path)
        found.push(...(await then(person).violations()))
      }
      assert.deepEqual(found, [])
    })
  }
}
