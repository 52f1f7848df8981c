import assert from 'node:assert/strict'
import { eyes, screens } from './driver/screens.mjs'
import { scenario } from './driver/scenario.mjs'

scenario('The language is switched on the spot and stays', async (house) => {
  const { given, when, then } = house
  const leader = await given.signedIn('leader')

  await when(leader).opens('/list')
  await then(leader).seesHeading('清单')
  assert.equal(await leader.page.locator('html').getAttribute('lang'), 'zh-CN')
  await leader.page.locator('.switches button').first().click()
  await then(leader).seesHeading('List')
  assert.match(await leader.page.locator('html').getAttribute('lang'), /^en/)
  await leader.page.reload()
  await then(leader).seesHeading('List')
})

scenario('No screen shows the key of a sentence in place of the sentence', async (house) => {
  const { given, when } = house
  for (const language of ['zh', 'en']) {
    const looker = eyes(given, { language })
    for (const screen of screens) {
      const person = await looker(screen)
      await when(person).opens(screen.path)
      const text = await person.page.locator('body').innerText()
      const keys = text.match(
        /\b(shell|ui|list|duties|import|organisation|wall|check|trust|proof|periods)\.[a-z]\w+/g,
      )
      assert.equal(keys, null, `${screen.path} in ${language}`)
    }
  }
})
