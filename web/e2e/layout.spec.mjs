import assert from 'node:assert/strict'
import { join } from 'node:path'
import { eyes, screens } from './driver/screens.mjs'
import { pictures, scenario } from './driver/scenario.mjs'
import { sizes } from './driver/sizes.mjs'

for (const size of Object.keys(sizes)) {
  for (const language of ['zh', 'en']) {
    scenario(`Nothing overflows on any screen, ${size}, ${language}`, async (house) => {
      const { given, when, then } = house
      const theme = size === 'wall' ? 'night' : 'day'
      const looker = eyes(given, { size, language, theme })
      const found = []
      for (const screen of screens) {
        const person = await looker(screen)
        await when(person).opens(screen.path)
        const picture = `${screen.name}-${size}-${language}.png`
        await person.page.screenshot({ path: join(pictures, picture) })
        found.push(...(await then(person).overflowing()))
      }
      const stranger = await given.somebody({ size, language, theme })
      await when(stranger).opens('/login')
      await stranger.page.screenshot({ path: join(pictures, `login-${size}-${language}.png`) })
      found.push(...(await then(stranger).overflowing()))
      assert.deepEqual(found, [])
    })
  }
}
