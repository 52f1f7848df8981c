import assert from 'node:assert/strict'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { launch } from './browser.mjs'
import { Given } from './given.mjs'
import { then } from './then.mjs'
import { when } from './when.mjs'

/** Where pictures go; not kept in the repository. */
export const pictures = join(import.meta.dirname, '..', 'screenshots')
mkdirSync(pictures, { recursive: true })

const limitMillis = 300_000
let browser

after(() => browser?.close())

/**
 * One scenario: people before screens, what they do, what they see. Beside what it says itself, no
 * scenario may ask another host for anything or cause a script error. A failure leaves a picture
 * of every person's screen.
 */
export function scenario(sentence, act) {
  test(sentence, { timeout: limitMillis }, async () => {
    browser ??= await launch()
    const given = new Given(browser)
    try {
      await act({ given, when, then })
      const complaints = given.people.flatMap((person) => person.complaints)
      assert.deepEqual(complaints, [], 'what the browser complained of')
    } catch (cause) {
      await picture(given.people, sentence)
      throw cause
    } finally {
      await Promise.all(given.people.map((person) => person.context.close()))
    }
  })
}

async function picture(people, sentence) {
  for (const [at, person] of people.entries()) {
    const name = `failed ${sentence.replaceAll(/[^\w一-龥 ]/g, '')} ${at + 1}.png`
    await person.page
      .screenshot({ path: join(pictures, name), fullPage: true })
      .catch(() => undefined)
  }
}
