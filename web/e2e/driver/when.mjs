import { randomBytes } from 'node:crypto'
import { crc32, deflateSync } from 'node:zlib'

/** A picture of one pixel of any colour: the same photo is not taken as evidence of two things. */
function pixel() {
  const chunk = (type, data) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
    const length = Buffer.alloc(4)
    length.writeUInt32BE(data.length)
    const sum = Buffer.alloc(4)
    sum.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, sum])
  }
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0])
  const row = deflateSync(Buffer.concat([Buffer.from([0]), randomBytes(4)]))
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const chunks = [chunk('IHDR', header), chunk('IDAT', row), chunk('IEND', Buffer.alloc(0))]
  return Buffer.concat([signature, ...chunks])
}

/** What a person does. Every act ends when the screen has settled. */
export function when(person) {
  return new When(person.page)
}

class When {
  constructor(page) {
    this.page = page
  }

  async opens(path) {
    await this.page.goto(path)
    await settles(this.page)
  }

  async follows(link) {
    await link.click()
    await settles(this.page)
  }

  async presses(name) {
    await this.page.getByRole('button', { name }).first().click()
    await settles(this.page)
  }

  async chooses(label, value) {
    await this.page.getByRole('combobox', { name: label, exact: true }).selectOption(value)
    await settles(this.page)
  }

  async fills(name, value) {
    await this.page.locator(`[name="${name}"]`).fill(value)
  }

  async signsIn(login, password) {
    await this.fills('login', login)
    await this.fills('password', password)
    await this.page.locator('button[type=submit]').click()
  }

  async choosesOwnPassword(current, next) {
    await this.fills('current', current)
    await this.fills('next', next)
    await this.fills('again', next)
    await this.page.locator('button[type=submit]').click()
  }

  /** Fills in the report form of a milestone and sends it. */
  async reports(milestone, { kind, percent, note, photo = false }) {
    await this.opens(`/report/${milestone}`)
    await this.page.locator(`input[name=kind][value=${kind}]`).check({ force: true })
    if (percent !== undefined) await this.fills('percent', String(percent))
    if (note !== undefined) await this.fills('note', note)
    if (photo) await this.photographs('现场照片.png')
    await this.page.locator('main form button[type=submit]').click()
  }

  /** Adds a picture, as if taken with the phone, and waits until it has been sent. */
  async photographs(name) {
    const picture = { name, mimeType: 'image/png', buffer: pixel() }
    await this.page.locator('input[type=file][capture]').setInputFiles(picture)
    await this.page.getByText(name).waitFor()
  }

  async uploads(name, text) {
    const file = { name, mimeType: 'text/csv', buffer: Buffer.from(text, 'utf8') }
    await this.page.locator('input[type=file]').setInputFiles(file)
  }

  /** Presses keys one after another, as a keyboard would. */
  async types(...keys) {
    for (const key of keys) await this.page.keyboard.press(key)
  }

  /** Moves on with the tabulator until an element is reached that fits; fails if none does. */
  async tabsTo(fits, limit = 200) {
    for (let step = 0; step < limit; step++) {
      await this.page.keyboard.press('Tab')
      if (await this.page.evaluate(fits)) return
    }
    throw new Error(`the keyboard did not reach ${fits} within ${limit} steps`)
  }
}

/** Waits until nothing on the screen is still being read. */
export async function settles(page) {
  await page.locator('#content').waitFor()
  await page.waitForFunction(
    () => !document.querySelector('#content .loading, [aria-busy="true"], .waiting'),
  )
}
