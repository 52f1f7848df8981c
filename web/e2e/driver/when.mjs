const onePixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

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
    const picture = { name, mimeType: 'image/png', buffer: Buffer.from(onePixel, 'base64') }
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
