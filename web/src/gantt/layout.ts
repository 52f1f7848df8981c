/**
 * What of a Gantt is to be seen, and where: pure geometry in pixels of the visible part. Rows
 * have one height, so the rows in sight follow from the scroll position alone and 50,000 rows
 * cost no more than fifty.
 */
import type { Point } from '@/map/projection'
import { arrow, route, type Ends } from './links'
import type { Link, Row, Seam, Span } from './rows'
import { ticks, xOf, type Day, type Scale, type Tick } from './time'

export interface Viewport {
  readonly scrollLeft: number
  readonly scrollTop: number
  readonly width: number
  readonly height: number
  readonly rowHeight: number
}

export interface Stretch {
  readonly left: number
  readonly right: number
}

export interface Bar {
  readonly row: Row
  readonly index: number
  readonly top: number
  readonly planned: Stretch | null
  readonly forecast: Stretch | null
  readonly actual: Stretch | null
  /** From the promised to the expected finish, where that is later. */
  readonly slip: Stretch | null
  readonly seam: (Stretch & { readonly of: Seam }) | null
}

export interface Line {
  readonly corners: readonly Point[]
  readonly head: readonly [Point, Point, Point]
  readonly driving: boolean
  readonly critical: boolean
}

export interface Scene {
  readonly bars: readonly Bar[]
  readonly lines: readonly Line[]
  readonly offDays: readonly Stretch[]
  readonly upper: readonly (Tick & Stretch)[]
  readonly lower: readonly (Tick & Stretch)[]
  /** The middle of the status date. */
  readonly statusX: number
}

/** A day narrower than this is not shaded: the shading would be a grey veil. */
const NARROWEST_OFF_DAY = 2.5

/** The rows that a viewport shows, the last one not included. */
export function rowsInSight(count: number, viewport: Viewport): { from: number; to: number } {
  const from = Math.max(0, Math.floor(viewport.scrollTop / viewport.rowHeight))
  const to = Math.ceil((viewport.scrollTop + viewport.height) / viewport.rowHeight)
  return { from: Math.min(from, count), to: Math.min(count, Math.max(to, from)) }
}

/** Everything to be drawn in the viewport. */
export function sceneOf(
  rows: readonly Row[],
  links: readonly Link[],
  offDays: ReadonlySet<Day>,
  statusDate: Day,
  scale: Scale,
  viewport: Viewport,
): Scene {
  const { from, to } = rowsInSight(rows.length, viewport)
  const bars: Bar[] = []
  for (let index = from; index < to; index++) {
    const row = rows[index]
    if (row) bars.push(barOf(row, index, scale, viewport))
  }
  const first = scale.first + Math.floor(viewport.scrollLeft / scale.dayWidth)
  const last = Math.min(scale.last, first + Math.ceil(viewport.width / scale.dayWidth) + 1)
  const time = ticks(scale, first, last)
  const placed = (tick: Tick) => ({ ...tick, ...stretch(tick.from, tick.to - 1, scale, viewport) })
  return {
    bars,
    lines: linesOf(rows, links, scale, viewport, from, to),
    offDays: offDaysOf(offDays, first, last, scale, viewport),
    upper: time.upper.map(placed),
    lower: time.lower.map(placed),
    statusX: xOf(scale, statusDate) + scale.dayWidth / 2 - viewport.scrollLeft,
  }
}

function stretch(first: Day, last: Day, scale: Scale, viewport: Viewport): Stretch {
  const left = xOf(scale, first) - viewport.scrollLeft
  return { left, right: xOf(scale, last + 1) - viewport.scrollLeft }
}

function spanned(span: Span | null, scale: Scale, viewport: Viewport): Stretch | null {
  return span === null ? null : stretch(span.start, span.finish, scale, viewport)
}

function barOf(row: Row, index: number, scale: Scale, viewport: Viewport): Bar {
  const { planned, forecast, seam } = row
  const late = planned && forecast && !row.finished && forecast.finish > planned.finish
  return {
    row,
    index,
    top: index * viewport.rowHeight - viewport.scrollTop,
    planned: spanned(planned, scale, viewport),
    forecast: spanned(forecast, scale, viewport),
    actual: spanned(row.actual, scale, viewport),
    slip: late ? stretch(planned.finish + 1, forecast.finish, scale, viewport) : null,
    seam: seam && { ...stretch(seam.from, seam.to, scale, viewport), of: seam },
  }
}

/** Where a link may fasten on a row: its forecast, or its plan where there is no forecast. */
function endsOf(row: Row, index: number, scale: Scale, viewport: Viewport): Ends | null {
  const at = spanned(row.forecast ?? row.planned, scale, viewport)
  if (at === null) return null
  const y = index * viewport.rowHeight - viewport.scrollTop + barMiddle(viewport.rowHeight)
  if (!row.point) return { ...at, y }
  const half = pointSize(viewport.rowHeight)
  const middle = (at.left + at.right) / 2
  return { left: middle - half, right: middle + half, y }
}

/** The middle of the forecast bar within its row. */
export function barMiddle(rowHeight: number): number {
  return Math.round(rowHeight * 0.4)
}

/** Half the width of the diamond that stands for a point in time. */
export function pointSize(rowHeight: number): number {
  return Math.round(rowHeight * 0.22)
}

function linesOf(
  rows: readonly Row[],
  links: readonly Link[],
  scale: Scale,
  viewport: Viewport,
  from: number,
  to: number,
): Line[] {
  const lines: Line[] = []
  for (const link of links) {
    if (Math.max(link.from, link.to) < from || Math.min(link.from, link.to) >= to) continue
    const before = rows[link.from]
    const after = rows[link.to]
    if (!before || !after) continue
    const start = endsOf(before, link.from, scale, viewport)
    const end = endsOf(after, link.to, scale, viewport)
    if (start === null || end === null) continue
    const corners = route(start, end, link.type, viewport.rowHeight)
    const head = arrow({ x: corners.at(-1)?.x ?? 0, y: end.y }, link.type)
    const critical = link.driving && before.critical && after.critical
    lines.push({ corners, head, driving: link.driving, critical })
  }
  return lines
}

function offDaysOf(
  offDays: ReadonlySet<Day>,
  first: Day,
  last: Day,
  scale: Scale,
  viewport: Viewport,
): Stretch[] {
  if (scale.dayWidth < NARROWEST_OFF_DAY) return []
  const found: Stretch[] = []
  for (let day = first; day <= last; day++) {
    if (!offDays.has(day)) continue
    let end = day
    while (offDays.has(end + 1) && end < last) end++
    found.push(stretch(day, end, scale, viewport))
    day = end
  }
  return found
}
