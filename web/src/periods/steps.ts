import type { LocalDate } from '@/api/types'
import type { PeriodKind } from './calls'

/** The kinds of period that a rhythm may ask for, from the shortest. */
export const rhythmKinds = ['WEEK', 'MONTH', 'QUARTER', 'YEAR'] as const
export type RhythmKind = (typeof rhythmKinds)[number]

const monthsOf: Partial<Record<PeriodKind, number>> = { MONTH: 1, QUARTER: 3, YEAR: 12 }
const DAY = 86_400_000

/** A day in the period so many periods away: `stepped('MONTH', '2022-12-19', 1)` is `2023-01-01`. */
export function stepped(kind: PeriodKind, day: LocalDate, steps: number): LocalDate {
  const months = monthsOf[kind]
  if (!months) return iso(Date.parse(day) + steps * DAY * (kind === 'WEEK' ? 7 : 1))
  const [year = 0, month = 1] = day.split('-').map(Number)
  return iso(Date.UTC(year, month - 1 + steps * months, 1))
}

function iso(millis: number): LocalDate {
  return new Date(millis).toISOString().slice(0, 10)
}
