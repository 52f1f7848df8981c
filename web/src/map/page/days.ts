/** The days at which the campaign is played. */
import type { LocalDate } from '@/api/types'
import { dateOf, dayOf, startOf } from '@/gantt/time'

export const STEPS = ['week', 'month'] as const
export type Step = (typeof STEPS)[number]

/** The next day to show: a week on, or the end of this month or the next; null after the last. */
export function nextDay(day: LocalDate, step: Step, last: LocalDate): LocalDate | null {
  if (day >= last) return null
  const now = dayOf(day)
  const next =
    step === 'week' ? now + 7 : endOfMonth(now) > now ? endOfMonth(now) : endOfMonth(now + 1)
  return next >= dayOf(last) ? last : dateOf(next)
}

function endOfMonth(day: number): number {
  return startOf('month', startOf('month', day) + 32) - 1
}
