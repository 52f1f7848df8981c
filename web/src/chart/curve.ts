/**
 * A cumulative curve: what was planned, what is expected, what was done, over time. Straight
 * lines between the points that are known; nothing is smoothed, nothing stands for a missing value.
 */
import { dayOf } from '@/gantt/time'
import type { Point } from '@/map/projection'

export type Series = 'plan' | 'forecast' | 'actual'

export interface CurvePoint {
  readonly date: string
  readonly plan: number | null
  readonly forecast: number | null
  readonly actual: number | null
}

export interface CurveFrame {
  readonly width: number
  readonly height: number
  readonly textSize: number
  /** The longest word at the end of a line, in ems. */
  readonly endWidth: number
}

export interface Curve {
  readonly lines: readonly { readonly series: Series; readonly d: string }[]
  /** Where each line ends and its name is written; names moved apart where they would touch. */
  readonly ends: readonly (Point & {
    readonly series: Series
    readonly value: number
    readonly textY: number
  })[]
  readonly yTicks: readonly { readonly y: number; readonly value: number }[]
  readonly xTicks: readonly { readonly x: number; readonly date: string }[]
  readonly plot: { left: number; right: number; top: number; bottom: number }
  /** The status date; null where it lies outside. */
  readonly statusX: number | null
}

const MONTHS = ['02', '03', '05', '06', '08', '09', '11', '12']

/** The order in which lines lie over each other. */
const SERIES: readonly Series[] = ['plan', 'forecast', 'actual']

/** Round steps from zero to at least the largest value, at most `most` of them. */
export function niceTicks(largest: number, most: number): number[] {
  const rough = Math.max(largest, 1) / Math.max(most, 1)
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = Math.max(1, [1, 2, 5, 10].map((k) => k * power).find((k) => k >= rough) ?? rough)
  const ticks = [0]
  while ((ticks.at(-1) ?? 0) < largest) ticks.push((ticks.at(-1) ?? 0) + step)
  return ticks
}

export function curveOf(
  points: readonly CurvePoint[],
  statusDate: string,
  frame: CurveFrame,
): Curve | null {
  const values = points.flatMap((point) => SERIES.map((series) => point[series] ?? 0))
  const first = points[0]
  const last = points.at(-1)
  if (!first || !last || first === last) return null
  const em = frame.textSize
  const yValues = niceTicks(Math.max(...values), Math.max(2, Math.floor(frame.height / (em * 3))))
  const largest = yValues.at(-1) ?? 1
  const plot = {
    left: em * (0.62 * String(largest).length + 0.9),
    right: frame.width - em * frame.endWidth,
    top: em * 0.8,
    bottom: frame.height - em * 1.7,
  }
  const from = dayOf(first.date)
  const days = dayOf(last.date) - from
  const x = (date: string) => plot.left + ((dayOf(date) - from) / days) * (plot.right - plot.left)
  const y = (value: number) => plot.bottom - (value / largest) * (plot.bottom - plot.top)
  const status = x(statusDate)
  return {
    lines: SERIES.map((series) => ({ series, d: path(points, series, x, y) })),
    ends: endsOf(points, x, y, em * 1.15),
    yTicks: yValues.map((value) => ({ value, y: y(value) })),
    xTicks: dayTicks(points, x, em),
    plot,
    statusX: status >= plot.left && status <= plot.right ? status : null,
  }
}

type Axis<T> = (value: T) => number

function path(points: readonly CurvePoint[], series: Series, x: Axis<string>, y: Axis<number>) {
  let d = ''
  for (const point of points) {
    const value = point[series]
    if (value === null) continue
    d += `${d === '' ? 'M' : 'L'}${x(point.date).toFixed(1)} ${y(value).toFixed(1)}`
  }
  return d
}

function endsOf(points: readonly CurvePoint[], x: Axis<string>, y: Axis<number>, apart: number) {
  const ends = SERIES.flatMap((series) => {
    const end = points.findLast((point) => point[series] !== null)
    const value = end?.[series] ?? null
    if (!end || value === null) return []
    return [{ series, value, x: x(end.date), y: y(value), textY: y(value) }]
  }).sort((one, other) => one.y - other.y)
  ends.forEach((end, i) => {
    const above = ends[i - 1]
    if (above && Math.abs(above.x - end.x) < apart * 4) {
      end.textY = Math.max(end.y, above.textY + apart)
    }
  })
  return ends
}

/** Ticks at the turn of years; then at mid-year and at the first point, where there is room. */
function dayTicks(points: readonly CurvePoint[], x: Axis<string>, em: number) {
  const first = points[0]?.date ?? ''
  const last = points.at(-1)?.date ?? ''
  const years: string[] = []
  for (let year = Number(first.slice(0, 4)); year <= Number(last.slice(0, 4)); year++) {
    years.push(String(year))
  }
  // Years first, then their middles; in a year or two also the months that have room.
  const months = ['01', '07', ...(years.length > 2 ? [] : ['04', '10', ...MONTHS])]
  const wanted = months.flatMap((month) => years.map((year) => `${year}-${month}-01`))
  const ticks: { x: number; date: string }[] = []
  for (const date of wanted) {
    const place = x(date)
    const isFree = ticks.every((tick) => Math.abs(tick.x - place) >= em * 3.2)
    if (date >= first && date <= last && isFree) ticks.push({ x: place, date })
  }
  return ticks
}
