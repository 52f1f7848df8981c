import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { sizes } from './sizes.mjs'

const url = process.env['GUATU_URL'] ?? 'http://localhost:8080'
const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

function executable() {
  const named = process.env['CHROMIUM']
  const found = named && named.includes('/') ? named : places.find((place) => existsSync(place))
  if (!found) throw new Error('no Chromium found; set CHROMIUM to it')
  return found
}

/** One headless Chromium that talks to nobody but the pages it is given. */
export function launch() {
  return chromium.launch({
    executablePath: executable(),
    args: ['--no-sandbox', '--no-first-run', '--disable-sync'].concat([
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-dev-shm-usage',
    ]),
  })
}

/**
 * A person's own browser window. `complaints` collects what no scenario may cause: a request to
 * another host than ours and those of `visits`, an error of a script, a refused style or image.
 * What the pages of `visits` ask for is theirs.
 */
export async function openWindow(
  browser,
  { size = 'desk', language = 'zh', theme = 'day', visits = [] } = {},
) {
  const context = await browser.newContext({
    baseURL: url,
    viewport: sizes[size],
    locale: language === 'en' ? 'en-GB' : 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    hasTouch: size === 'phone',
    isMobile: size === 'phone',
    reducedMotion: 'reduce',
    acceptDownloads: true,
  })
  await context.addInitScript(
    ([spoken, worn]) => {
      localStorage.setItem('guatu.language', localStorage.getItem('guatu.language') ?? spoken)
      localStorage.setItem('guatu.flavor', localStorage.getItem('guatu.flavor') ?? worn)
    },
    [language, theme],
  )
  const page = await context.newPage()
  page.setDefaultTimeout(40_000)
  return { context, page, complaints: listen(page, visits) }
}

function listen(page, visits) {
  const complaints = []
  page.on('request', (request) => {
    const asked = new URL(request.url())
    const inside = asked.origin === new URL(url).origin || visits.includes(asked.origin)
    if (visits.includes(new URL(request.frame().url(), url).origin)) return
    if (!inside && !['data:', 'blob:'].includes(asked.protocol)) {
      complaints.push(`a request to another host: ${asked.href}`)
    }
  })
  page.on('pageerror', (error) => complaints.push(`a script failed: ${error.message}`))
  page.on('console', (message) => {
    // A refusal that the screen shows (401, 404, 422 …) is told by the browser as well.
    const told = message.text().startsWith('Failed to load resource')
    if (message.type() === 'error' && !told) complaints.push(message.text())
  })
  return complaints
}
