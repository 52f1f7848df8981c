// Measures what the wall's first useful picture costs, against a server that is up:
//   node web/e2e/weight.mjs --url http://localhost:8080 --data data
// Prints bytes over the wire (gzip as the server sends it), main-thread CPU, requests to other
// hosts, and the frames of a minute's panning on the map page, as far as headless Chromium draws.
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: { url: { type: 'string' }, data: { type: 'string' } },
})
if (!values.url || !values.data) {
  process.stderr.write('usage: node web/e2e/weight.mjs --url URL --data FOLDER \n')
  process.exit(2)
}
process.env['GUATU_URL'] = values.url
process.env['GUATU_DATA'] = values.data
const { launch } = await import('./driver/browser.mjs')
const { Given } = await import('./driver/given.mjs')

const PAN_MILLIS = 10_000
const browser = await launch()
const given = new Given(browser)
const person = await given.account('weight', 'LEADER', { size: 'wall', theme: 'night' })
const { page, context } = person
const devtools = await context.newCDPSession(page)
await devtools.send('Network.enable')
// Processor time of the main thread, so that a busy machine changes little.
await devtools.send('Performance.enable', { timeDomain: 'threadTicks' })

let bytes = 0
const foreign = []
devtools.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength))
devtools.on('Network.requestWillBeSent', ({ request }) => {
  const asked = new URL(request.url)
  if (asked.protocol.startsWith('http') && asked.origin !== new URL(values.url).origin) {
    foreign.push(request.url)
  }
})

async function cpuMillis() {
  const { metrics } = await devtools.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'TaskDuration').value * 1000
}

await page.goto('/')
await page.locator('section.map svg .mark').first().waitFor({ state: 'attached' })
const first = { bytes, cpu: await cpuMillis() }
await page.waitForLoadState('networkidle')
await page.waitForTimeout(4_000)
const whole = { bytes, cpu: await cpuMillis() }

const kb = (count) => `${(count / 1024).toFixed(0)} KB`
const { total } = await given.answer('/api/projects?size=1')
process.stdout.write(
  [
    `projects on the list            ${total}`,
    `first useful picture, bytes     ${kb(first.bytes)} (bound 650 KB)`,
    `first useful picture, main CPU  ${first.cpu.toFixed(0)} ms (bound 600 ms)`,
    `with the moving map, bytes      ${kb(whole.bytes)}`,
    `with the moving map, main CPU   ${whole.cpu.toFixed(0)} ms`,
    `requests to other hosts         ${foreign.length}`,
    '',
  ].join('\n'),
)

await page.goto('/map?lon=120.38&lat=36.1&zoom=12')
await page.locator('[data-ready=true]').waitFor()
await page.waitForTimeout(3_000)
const frames = page.evaluate(
  (millis) =>
    new Promise((resolve) => {
      const end = performance.now() + millis
      let count = 0
      const next = (now) => (now < end ? (count++, requestAnimationFrame(next)) : resolve(count))
      requestAnimationFrame(next)
    }),
  PAN_MILLIS,
)
await page.mouse.move(1200, 500)
await page.mouse.down()
// Software rendering may take a second for each move: the panning ends with its time.
const over = Date.now() + PAN_MILLIS
for (let step = 0; step < 100 && Date.now() < over; step++) {
  await page.mouse.move(1200 + 300 * Math.sin(step / 8), 500 + 200 * Math.cos(step / 8))
}
await page.mouse.up()
process.stdout.write(
  `frames a second while panning   ${((await frames) / (PAN_MILLIS / 1000)).toFixed(1)}\n`,
)
await browser.close()
process.exitCode = foreign.length === 0 ? 0 : 1
