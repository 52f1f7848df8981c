// How long a frame takes while the plan of the whole campaign is scrolled and zoomed:
//   node web/e2e/gantt-frames.mjs --url http://localhost:8080 --data data [--rows 5000]
// Rows that the campaign lacks are read twice. CPU of the page's own thread is what counts on a
// busy machine; the intervals between frames show what an eye would see on this one.
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: {
    url: { type: 'string' },
    data: { type: 'string' },
    rows: { type: 'string', default: '5000' },
  },
})
process.env['GUATU_URL'] = values.url
process.env['GUATU_DATA'] = values.data
const { launch } = await import('./driver/browser.mjs')
const { Given } = await import('./driver/given.mjs')

const STEPS = 240

/** Gives the milestones again under other keys until there are enough rows. */
async function fill(page, wanted) {
  await page.route('**/api/milestones?*', async (route) => {
    const asked = new URL(route.request().url())
    const number = Number(asked.searchParams.get('page') ?? 0)
    const size = Number(asked.searchParams.get('size') ?? 500)
    const whole = JSON.parse(await (await route.fetch()).text())
    const real = Math.ceil(whole.total / size)
    if (number >= real) {
      asked.searchParams.set('page', String(number - real))
      const again = JSON.parse(await (await route.fetch({ url: asked.href })).text())
      whole.items = again.items.map((one) => ({
        ...one,
        key: `${one.key}~`,
        project: `${one.project}~`,
        relationsIn: one.relationsIn?.map((link) => ({ ...link, from: `${link.from}~` })),
      }))
    }
    whole.total = Math.max(whole.total, wanted)
    await route.fulfill({ json: whole })
  })
}

/** CPU seconds the page's thread has spent so far. */
async function spent(cdp) {
  const { metrics } = await cdp.send('Performance.getMetrics')
  return metrics.find((one) => one.name === 'TaskDuration').value
}

/** Moves once a frame; the intervals between frames in milliseconds. */
function frames(page, move) {
  return page.evaluate(
    ([steps, how]) =>
      new Promise((resolve) => {
        const scroller = document.querySelector('.gantt .chart')
        const zooms = [...document.querySelectorAll('.zooms button')]
        const times = []
        let before = performance.now()
        const step = (now) => {
          times.push(now - before)
          before = now
          if (times.length > steps) return resolve(times.slice(1))
          const turn = times.length
          if (how === 'down') scroller.scrollTop += 97
          else if (how === 'jump') scroller.scrollTop = (turn * 7919 * 30) % scroller.scrollHeight
          else if (how === 'across') scroller.scrollLeft += turn % 120 < 60 ? 61 : -61
          else if (turn % 10 === 0) zooms[(turn / 10) % zooms.length].click()
          requestAnimationFrame(step)
        }
        requestAnimationFrame(step)
      }),
    [STEPS, move],
  )
}

const say = (line) => process.stdout.write(`${line}\n`)
const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]

const browser = await launch()
const given = new Given(browser)
try {
  const { page, context } = await given.signedIn('office', { size: 'wall' })
  await fill(page, Number(values.rows))
  await page.goto('/plan')
  await page.waitForFunction(
    (rows) => document.querySelector('.names')?.getAttribute('aria-rowcount') > rows,
    Number(values.rows),
  )
  const cdp = await context.newCDPSession(page)
  // What the thread itself used, not what passed while others had the processor.
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
  const rows = await page.getAttribute('.names', 'aria-rowcount')
  const drawn = await page.locator('.names [role=row]').count()
  say(`${rows - 1} rows, ${drawn} of them in the page, canvas the size of the window`)
  say('move      CPU ms a frame   interval ms: median   95 %   99 %   longest')
  for (const move of ['down', 'jump', 'across', 'zoom']) {
    await frames(page, move)
    const before = await spent(cdp)
    const times = (await frames(page, move)).sort((a, b) => a - b)
    const cpu = ((await spent(cdp)) - before) * 1000
    const cells = [0.5, 0.95, 0.99, 1].map((share) => at(times, share).toFixed(1).padStart(7))
    say(`${move.padEnd(8)} ${(cpu / STEPS).toFixed(2).padStart(14)}   ${cells.join('')}`)
  }
} finally {
  await browser.close()
}
