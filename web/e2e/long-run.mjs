// Lets a wall run for simulated weeks, against a server that is up, and prints its memory:
//   node web/e2e/long-run.mjs --url http://localhost:8080 --data data [--turns 400]
// A turn is what a wall goes through in some minutes: a page turned, the wall read anew as after a
// report, the map drawn again. The heap is measured after a full garbage collection. What grew is
// then told apart: compiled code and the browser's own timings and network log, which it bounds
// itself, from what the page holds (objects, arrays, closures, strings), which must not grow.
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: {
    url: { type: 'string' },
    data: { type: 'string' },
    turns: { type: 'string', default: '400' },
  },
})
if (!values.url || !values.data) {
  process.stderr.write('usage: node web/e2e/long-run.mjs --url URL --data FOLDER [--turns N]\n')
  process.exit(2)
}
process.env['GUATU_URL'] = values.url
process.env['GUATU_DATA'] = values.data
const { launch } = await import('./driver/browser.mjs')
const { Given } = await import('./driver/given.mjs')

const browser = await launch()
const given = new Given(browser)
const { page, context } = await given.account('long-run', 'OFFICE', {
  size: 'wall',
  theme: 'night',
})
const me = await (await context.request.get('/api/me')).json()
const headers = { 'X-CSRF-Token': me.csrf }
const { code } = await (await context.request.post('/api/shows', { headers })).json()
await page.addInitScript((kept) => sessionStorage.setItem('guatu.wall.show', kept), code)
await page.goto('/')
await page.locator('section.map').waitFor()
const devtools = await context.newCDPSession(page)
await devtools.send('Performance.enable')

const { districts, marks } = await given.answer('/api/wall')
const scenes = [
  { page: 'CITY' },
  ...districts.map(({ code: district }) => ({ page: 'DISTRICTS', district })),
  { page: 'LATE' },
  { page: 'CURVES' },
  { page: 'LEAGUE' },
  ...marks.slice(0, 6).map(({ project }) => ({ page: 'CITY', project })),
]

async function memory() {
  await devtools.send('HeapProfiler.collectGarbage')
  const { metrics } = await devtools.send('Performance.getMetrics')
  const value = (name) => metrics.find((metric) => metric.name === name).value
  return { heap: value('JSHeapUsedSize') / 2 ** 20, nodes: value('Nodes') }
}

/** Bytes of the heap by who holds them, from a snapshot. */
async function holders() {
  const parts = []
  const hear = ({ chunk }) => parts.push(chunk)
  devtools.on('HeapProfiler.addHeapSnapshotChunk', hear)
  await devtools.send('HeapProfiler.collectGarbage')
  await devtools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  devtools.off('HeapProfiler.addHeapSnapshotChunk', hear)
  const { snapshot, nodes } = JSON.parse(parts.join(''))
  const { node_fields: fields, node_types: types } = snapshot.meta
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')]
  const held = { code: 0, browser: 0, page: 0 }
  for (let at = 0; at < nodes.length; at += fields.length) {
    const kind = types[type][nodes[at + type]]
    const of = kind.startsWith('code') ? 'code' : /^(native|hidden)/.test(kind) ? 'browser' : 'page'
    held[of] += nodes[at + size]
  }
  return held
}

const turns = Number(values.turns)
let before
const measured = []
for (let turn = 0; turn <= turns; turn++) {
  const scene = scenes[turn % scenes.length]
  const sent = await context.request.put(`/api/shows/${code}/scene`, { data: scene, headers })
  if (!sent.ok()) throw new Error(`${JSON.stringify(scene)}: ${await sent.text()}`)
  await page.locator(`main[data-page=${scene.page}]`).waitFor()
  await page.waitForTimeout(60)
  if (turn % Math.max(1, Math.floor(turns / 8)) === 0) {
    measured.push({ turn, ...(await memory()) })
    const { heap, nodes } = measured.at(-1)
    process.stdout.write(`turn ${turn}: heap ${heap.toFixed(1)} MB, ${nodes} nodes\n`)
    if (measured.length === 2) before = await holders()
  }
}
// The first measurement comes before everything has been shown once.
const [, early] = measured
const last = measured.at(-1)
process.stdout.write(
  `growth from turn ${early.turn} to ${last.turn}: ` +
    `${(((last.heap - early.heap) / early.heap) * 100).toFixed(1)} %\n`,
)
const after = await holders()
for (const [holder, bytes] of Object.entries(after)) {
  const kb = (count) => (count / 1024).toFixed(0)
  process.stdout.write(`${holder}: ${kb(before[holder])} to ${kb(bytes)} KB\n`)
}
await browser.close()
