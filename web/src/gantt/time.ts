/**
 * Days on a line: dates as whole days, the zoom from days to years, and the ticks above the bars.
 * A bar of a day covers that day from its start to its end: a finish on the 5th ends where the
 * 6th begins.
 */

/** Days since 1970-01-01. */
export type Day = number

/** How close one looks: what one step of the lower row of ticks stands for. */
export type Zoom = 'day' | 'week' | 'month' | 'quarter' | 'year'

export const ZOOMS: readonly Zoom[] = ['day', 'week', 'month', 'quarter', 'year']

/** Pixels a day is wide. */
export const DAY_WIDTH: Readonly<Record<Zoom, number>> = {
  day: 26,
  week: 9,
  month: 3,
  quarter: 1.1,
  year: 0.4,
}

export interface Scale {
  /** The first and the last day shown. */
  readonly first: Day
  readonly last: Day
  readonly zoom: Zoom
  readonly dayWidth: number
}

export interface Tick {
  readonly from: Day
  /** The day after its last. */
  readonly to: Day
  readonly unit: 'year' | 'quarter' | 'month' | 'week' | 'day'
}

const MILLISECONDS = 86_400_000

export function dayOf(date: string): Day {
  return Math.round(Date.parse(date + 'T00:00:00Z') / MILLISECONDS)
}

export function dateOf(day: Day): string {
  return new Date(day * MILLISECONDS).toISOString().slice(0, 10)
}

/** Monday 0 … Sunday 6. */
export function weekday(day: Day): number {
  return (((day + 3) % 7) + 7) % 7
}

/** A scale from the first to the last day with some air on both sides, in whole months. */
export function scaleOf(first: Day, last: Day, zoom: Zoom): Scale {
  const air = zoom === 'day' ? 3 : 14
  const from = startOf('month', first - air)
  const to = following('month', startOf('month', last + air)) - 1
  return { first: from, last: to, zoom, dayWidth: DAY_WIDTH[zoom] }
}

/** Where a day begins, in pixels from the left of the whole chart. */
export function xOf(scale: Scale, day: Day): number {
  return (day - scale.first) * scale.dayWidth
}

/** How wide the whole chart is, in pixels. */
export function widthOf(scale: Scale): number {
  return (scale.last - scale.first + 1) * scale.dayWidth
}

const UPPER = { day: 'month', week: 'month', month: 'year', quarter: 'year', year: 'year' } as const
const LOWER = {
  day: 'day',
  week: 'week',
  month: 'month',
  quarter: 'quarter',
  year: 'quarter',
} as const

/** The two rows of ticks that meet the days from `from` to `to`. */
export function ticks(scale: Scale, from: Day, to: Day): { upper: Tick[]; lower: Tick[] } {
  return { upper: row(UPPER[scale.zoom], from, to), lower: row(LOWER[scale.zoom], from, to) }
}

function row(unit: Tick['unit'], from: Day, to: Day): Tick[] {
  const all: Tick[] = []
  for (let day = startOf(unit, from); day <= to;) {
    const next = following(unit, day)
    all.push({ from: day, to: next, unit })
    day = next
  }
  return all
}

/** The first day of the year, quarter, month or week that holds a day. */
export function startOf(unit: Tick['unit'], day: Day): Day {
  if (unit === 'day') return day
  if (unit === 'week') return day - weekday(day)
  const date = new Date(day * MILLISECONDS)
  const month = date.getUTCMonth()
  const months = { year: 0, quarter: month - (month % 3), month }
  return Date.UTC(date.getUTCFullYear(), months[unit], 1) / MILLISECONDS
}

function following(unit: Tick['unit'], start: Day): Day {
  if (unit === 'day') return start + 1
  if (unit === 'week') return start + 7
  const date = new Date(start * MILLISECONDS)
  const step = { year: 12, quarter: 3, month: 1 }[unit]
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + step, 1) / MILLISECONDS
}
