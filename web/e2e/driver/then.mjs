import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { settles } from './when.mjs'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8')

/** What a person sees. */
export function then(person) {
  return new Then(person.page)
}

/** The number that a text shows: `1,846` and `共 173 条` alike. */
export function numberIn(text) {
  const digits = /-?\d[\d,\s]*/.exec(text)
  assert.ok(digits, `no number in "${text}"`)
  return Number(digits[0].replaceAll(/[,\s]/g, ''))
}

class Then {
  constructor(page) {
    this.page = page
  }

  async isAt(path) {
    await this.page.waitForURL((url) => url.pathname === path)
  }

  async sees(text) {
    await this.page.getByText(text).filter({ visible: true }).first().waitFor()
  }

  async seesNo(text) {
    assert.equal(await this.page.getByText(text).count(), 0, `"${text}" should not be seen`)
  }

  /** What stood there goes, by and by. */
  async seesGone(text) {
    await this.page.getByText(text).first().waitFor({ state: 'detached' })
  }

  async seesHeading(name) {
    await this.page.getByRole('heading', { name }).first().waitFor()
  }

  /** The total of the list that is open. */
  async totalOfList() {
    await settles(this.page)
    return numberIn(await this.page.locator('nav.pager .muted').innerText())
  }

  /** How many projects or milestones the list counts under each light. */
  async lightsOfList() {
    const counts = {}
    for (const link of await this.page.locator('.panel-head ul.counts a').all()) {
      const light = /light-([A-Z_]+)/.exec(await link.locator('.light').getAttribute('class'))
      counts[light[1]] = numberIn(await link.locator('strong').innerText())
    }
    return counts
  }

  /** What lies outside the width of the window, as `address: element`. */
  async overflowing() {
    const wide = await this.page.evaluate(() => {
      const room = document.documentElement.clientWidth
      const scrolls = (element) => {
        for (let up = element; up; up = up.parentElement) {
          if (['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(up).overflowX)) {
            return up !== document.documentElement
          }
        }
        return false
      }
      return [...document.body.querySelectorAll('*')]
        .filter((element) => element.getBoundingClientRect().right > room + 1)
        .filter((element) => element.checkVisibility() && !scrolls(element))
        .map((element) => element.outerHTML.slice(0, 120))
        .concat(document.documentElement.scrollWidth > room + 1 ? ['the page itself'] : [])
    })
    return wide.map((element) => `${this.page.url()}: ${element}`)
  }

  /** What axe finds against WCAG 2.2 A and AA and its best practices, as `address: rule`. */
  async violations() {
    // Evaluated by the driver, not loaded by the page: its policy stays as it is.
    await this.page.evaluate(axe)
    const found = await this.page.evaluate(async () => {
      const { violations } = await window.axe.run(document, { resultTypes: ['violations'] })
      return violations.map(
        (rule) => `${rule.id}: ${rule.help} — ${rule.nodes.map((node) => node.target).join(' | ')}`,
      )
    })
    return found.map((violation) => `${this.page.url()}: ${violation}`)
  }
}
