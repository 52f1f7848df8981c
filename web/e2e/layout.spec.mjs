import assert from 'node:assert/strict'
import { join } from 'node:path'
import { everywhere, screens } from './driver/screens.mjs'
import { pictures, scenario } from './driver/scenario.mjs'
import { sizes } from './driver/sizes.mjs'

for (const size of Object.keys(sizes)) {
  for (const language of ['zh', 'en']) {
    scenario(`Nothing overflows on any screen, ${size}, ${language}`, async (house) => {
      const { given, when, then } = house
      const theme = size === 'wall' ? 'night' : 'day'
      const office = await given.signedIn(everywhere, { size, language, theme })
      const builder = await given.signedIn('weidianzi', { size, language, theme })
      const found = []
      for (const { name, path } of screens) {
        // The report form and the tasks are looked at with the eyes of who has some.
        const person = ['duties', 'report'].includes(name) ? builder : office
        await when(person).opens(path)
        await person.page.screenshot({ path: join(pictures, `${name}-${size}-${language}.png`) })
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
