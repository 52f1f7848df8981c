/** Draws a scene on a canvas. All geometry is the layout's; here are only colours and strokes. */
import type { Flavor } from '@/theme'
import { barMiddle, pointSize, type Bar, type Line, type Scene, type Stretch } from './layout'
import type { Tick } from './time'

/** The words on the chart, in the language of the reader. */
export interface Words {
  tick: (tick: Tick, narrow: boolean) => string
  seam: (kind: 'overlap' | 'gap', days: number) => string
  statusDate: string
}

export interface Sheet {
  readonly width: number
  readonly height: number
  /** The height of the two rows of ticks. */
  readonly headHeight: number
  readonly rowHeight: number
  /** The place in the list of the row that the pointer or the keyboard is on; -1 for none. */
  readonly current: number
  readonly font: string
}

type Canvas = CanvasRenderingContext2D

/** Draws everything: grounds first, then lines, bars, the head and the status date. */
export function paint(on: Canvas, scene: Scene, sheet: Sheet, flavor: Flavor, words: Words) {
  on.clearRect(0, 0, sheet.width, sheet.height)
  on.fillStyle = flavor.surface
  on.fillRect(0, 0, sheet.width, sheet.height)
  on.save()
  on.translate(0, sheet.headHeight)
  paintGround(on, scene, sheet, flavor)
  for (const line of scene.lines) if (!line.critical) paintLine(on, line, flavor)
  for (const line of scene.lines) if (line.critical) paintLine(on, line, flavor)
  for (const bar of scene.bars) paintBar(on, bar, sheet, flavor, words)
  paintStatusDate(on, scene, sheet, flavor)
  on.restore()
  paintHead(on, scene, sheet, flavor, words)
}

function paintGround(on: Canvas, scene: Scene, sheet: Sheet, flavor: Flavor) {
  on.fillStyle = flavor.offDay
  for (const off of scene.offDays) {
    on.fillRect(off.left, 0, off.right - off.left, sheet.height)
  }
  const current = scene.bars.find((bar) => bar.index === sheet.current)
  if (current) {
    on.fillStyle = flavor.accentSoft
    on.fillRect(0, current.top, sheet.width, sheet.rowHeight)
  }
  on.fillStyle = flavor.line
  for (const tick of scene.upper) on.fillRect(Math.round(tick.left), 0, 1, sheet.height)
  on.globalAlpha = 0.55
  for (const bar of scene.bars) on.fillRect(0, bar.top + sheet.rowHeight - 1, sheet.width, 1)
  on.globalAlpha = 1
}

function paintLine(on: Canvas, line: Line, flavor: Flavor) {
  on.strokeStyle = on.fillStyle = line.critical ? flavor.critical : flavor.lineStrong
  on.lineWidth = line.critical ? 1.8 : 1
  on.setLineDash(line.driving ? [] : [3, 3])
  on.beginPath()
  line.corners.forEach((corner, i) => {
    if (i === 0) on.moveTo(corner.x, corner.y)
    else on.lineTo(corner.x, corner.y)
  })
  on.stroke()
  on.setLineDash([])
  const [tip, one, other] = line.head
  on.beginPath()
  on.moveTo(tip.x, tip.y)
  on.lineTo(one.x, one.y)
  on.lineTo(other.x, other.y)
  on.closePath()
  on.fill()
}

function paintBar(on: Canvas, bar: Bar, sheet: Sheet, flavor: Flavor, words: Words) {
  if (bar.row.kind !== 'milestone') paintSummary(on, bar, sheet, flavor)
  else if (bar.row.point) paintPoint(on, bar, sheet, flavor)
  else paintWork(on, bar, sheet, flavor)
  if (bar.seam) paintSeam(on, bar, sheet, flavor, words)
}

/** The promise as a thin bar below; the expectation above it, filled as far as it is done. */
function paintWork(on: Canvas, bar: Bar, sheet: Sheet, flavor: Flavor) {
  const middle = bar.top + barMiddle(sheet.rowHeight)
  const half = Math.round(sheet.rowHeight * 0.19)
  if (bar.planned) {
    on.fillStyle = flavor.plan
    fill(on, bar.planned, bar.top + Math.round(sheet.rowHeight * 0.7), sheet.rowHeight * 0.14)
  }
  if (bar.forecast) {
    const edge = bar.row.critical ? flavor.critical : flavor.forecast
    on.fillStyle = flavor.surface
    fill(on, bar.forecast, middle - half, 2 * half)
    if (bar.slip) hatch(on, bar.slip, middle - half, 2 * half, flavor.lightLate)
    if (bar.actual) {
      on.fillStyle = bar.row.finished ? flavor.lightDone : flavor.forecast
      fill(on, within(bar.actual, bar.forecast), middle - half, 2 * half)
    }
    on.strokeStyle = edge
    on.lineWidth = bar.row.critical ? 2 : 1
    const { left, right } = bar.forecast
    on.strokeRect(left + 0.5, middle - half + 0.5, Math.max(right - left - 1, 1), 2 * half - 1)
  }
}

function paintPoint(on: Canvas, bar: Bar, sheet: Sheet, flavor: Flavor) {
  const size = pointSize(sheet.rowHeight)
  const middle = bar.top + barMiddle(sheet.rowHeight)
  if (bar.planned) {
    on.fillStyle = flavor.plan
    diamond(on, centre(bar.planned), bar.top + sheet.rowHeight * 0.77, size * 0.55)
    on.fill()
  }
  const at = bar.forecast ?? bar.planned
  if (!at) return
  on.fillStyle = bar.row.finished ? flavor.lightDone : flavor.surface
  on.strokeStyle = bar.row.critical ? flavor.critical : flavor.forecast
  on.lineWidth = bar.row.critical ? 2 : 1.4
  diamond(on, centre(at), middle, size)
  on.fill()
  on.stroke()
}

/** A bracket over the rows that stand under it, and the promise as a thin bar. */
function paintSummary(on: Canvas, bar: Bar, sheet: Sheet, flavor: Flavor) {
  const top = bar.top + Math.round(sheet.rowHeight * 0.28)
  const at = bar.forecast ?? bar.planned
  if (at) {
    on.fillStyle = bar.row.critical ? flavor.critical : flavor.actual
    fill(on, at, top, sheet.rowHeight * 0.16)
    const foot = sheet.rowHeight * 0.34
    for (const [x, inward] of [
      [at.left, 1],
      [at.right, -1],
    ] as const) {
      on.beginPath()
      on.moveTo(x, top)
      on.lineTo(x + inward * foot * 0.6, top)
      on.lineTo(x, top + foot)
      on.closePath()
      on.fill()
    }
  }
  if (bar.planned) {
    on.fillStyle = flavor.plan
    fill(on, bar.planned, bar.top + Math.round(sheet.rowHeight * 0.72), sheet.rowHeight * 0.12)
  }
}

/** The overlap with the phase before (压茬), or the gap after it (断茬), in words. */
function paintSeam(on: Canvas, bar: Bar, sheet: Sheet, flavor: Flavor, words: Words) {
  if (!bar.seam) return
  const { of, left, right } = bar.seam
  const colour = of.kind === 'gap' ? flavor.lightLate : flavor.lightOnTrack
  const top = bar.top + 2
  hatch(on, { left, right: Math.max(right, left + 2) }, top, sheet.rowHeight - 5, colour)
  on.strokeStyle = colour
  on.lineWidth = 1
  on.strokeRect(left + 0.5, top + 0.5, Math.max(right - left - 1, 1), sheet.rowHeight - 6)
  const end = Math.max(right, bar.forecast?.right ?? 0, bar.planned?.right ?? 0)
  on.fillStyle = of.kind === 'gap' ? flavor.lightLateInk : flavor.ink
  on.font = sheet.font
  on.textBaseline = 'middle'
  const text = words.seam(of.kind, of.days)
  const fits = end + 8 + on.measureText(text).width <= sheet.width
  on.textAlign = fits ? 'left' : 'right'
  const start = Math.min(left, bar.forecast?.left ?? left)
  on.fillText(text, fits ? end + 8 : start - 8, bar.top + sheet.rowHeight / 2)
}

function paintStatusDate(on: Canvas, scene: Scene, sheet: Sheet, flavor: Flavor) {
  on.strokeStyle = flavor.statusDate
  on.lineWidth = 2
  on.setLineDash([6, 3])
  on.beginPath()
  on.moveTo(scene.statusX, 0)
  on.lineTo(scene.statusX, sheet.height)
  on.stroke()
  on.setLineDash([])
}

function paintHead(on: Canvas, scene: Scene, sheet: Sheet, flavor: Flavor, words: Words) {
  const half = sheet.headHeight / 2
  on.fillStyle = flavor.raised
  on.fillRect(0, 0, sheet.width, sheet.headHeight)
  on.fillStyle = flavor.line
  on.fillRect(0, half, sheet.width, 1)
  on.fillRect(0, sheet.headHeight - 1, sheet.width, 1)
  on.font = sheet.font
  on.textBaseline = 'middle'
  for (const [row, top] of [
    [scene.upper, 0],
    [scene.lower, half],
  ] as const) {
    for (const tick of row) paintTick(on, tick, top, half, sheet, flavor, words)
  }
  paintStatusFlag(on, scene, sheet, flavor, words)
}

/** A tick's name, kept in sight while any part of it is. */
function paintTick(
  on: Canvas,
  tick: Tick & Stretch,
  top: number,
  height: number,
  sheet: Sheet,
  flavor: Flavor,
  words: Words,
) {
  on.fillStyle = flavor.line
  on.fillRect(Math.round(tick.left), top, 1, height)
  const left = Math.max(tick.left, 0)
  const room = Math.min(tick.right, sheet.width) - left - 6
  const [full, narrow] = [words.tick(tick, false), words.tick(tick, true)]
  // Under a row of years the year is not said again.
  const short = (tick.unit === 'month' || tick.unit === 'quarter') && top > 0
  const text = !short && on.measureText(full).width <= room ? full : narrow
  if (on.measureText(text).width > room) return
  on.fillStyle = flavor.ink
  on.textAlign = 'left'
  on.fillText(text, left + 4, top + height / 2 + 1)
}

function paintStatusFlag(on: Canvas, scene: Scene, sheet: Sheet, flavor: Flavor, words: Words) {
  const width = on.measureText(words.statusDate).width + 10
  if (scene.statusX < -width || scene.statusX > sheet.width + width) return
  const height = sheet.headHeight / 2 - 4
  const left = Math.min(Math.max(scene.statusX - width / 2, 0), sheet.width - width)
  on.fillStyle = flavor.statusDate
  on.fillRect(left, 2, width, height)
  on.fillStyle = flavor.surface
  on.textAlign = 'left'
  on.fillText(words.statusDate, left + 5, 2 + height / 2 + 1)
}

function fill(on: Canvas, at: Stretch, top: number, height: number) {
  on.fillRect(at.left, top, Math.max(at.right - at.left, 1.5), height)
}

function within(inner: Stretch, outer: Stretch): Stretch {
  const left = Math.max(inner.left, outer.left)
  return { left, right: Math.max(left, Math.min(inner.right, outer.right)) }
}

function centre(at: Stretch): number {
  return (at.left + at.right) / 2
}

function diamond(on: Canvas, x: number, y: number, size: number) {
  on.beginPath()
  on.moveTo(x, y - size)
  on.lineTo(x + size, y)
  on.lineTo(x, y + size)
  on.lineTo(x - size, y)
  on.closePath()
}

/** Slanted strokes: told from a plain ground without any colour. */
function hatch(on: Canvas, at: Stretch, top: number, height: number, colour: string) {
  on.save()
  on.beginPath()
  on.rect(at.left, top, Math.max(at.right - at.left, 1.5), height)
  on.clip()
  on.strokeStyle = colour
  on.lineWidth = 1.5
  on.beginPath()
  for (let x = at.left - height; x < at.right; x += 5) {
    on.moveTo(x, top + height)
    on.lineTo(x + height, top)
  }
  on.stroke()
  on.restore()
}
