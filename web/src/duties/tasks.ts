import type { Duties } from '@/api/types'

export type Task = Duties['items'][number]

export interface TaskGroups {
  /** Late, blocked or due within the campaign's notice. */
  due: Task[]
  later: Task[]
  done: Task[]
}

const worries = new Set(['LATE', 'AT_RISK', 'STOPPED'])

function byDate(left: Task, right: Task) {
  const of = (task: Task) => task.due ?? task.plannedFinish ?? task.forecastFinish ?? '9999'
  return of(left).localeCompare(of(right)) || left.key.localeCompare(right.key)
}

/** Sorts what one owes into today, later and done, each by its planned finish. */
export function group(tasks: readonly Task[], dueSoonWorkingDays: number): TaskGroups {
  const sorted = tasks.toSorted(byDate)
  const soon = (task: Task) =>
    worries.has(task.light) ||
    (task.workingDaysLeft !== null && task.workingDaysLeft <= dueSoonWorkingDays)
  const open = sorted.filter((task) => task.light !== 'DONE')
  return {
    due: open.filter(soon),
    later: open.filter((task) => !soon(task)),
    done: sorted.filter((task) => task.light === 'DONE'),
  }
}

/** Calendar days from the day it was due to the status date; 0 when not yet past. */
export function daysOver(due: string | null, statusDate: string): number {
  if (due === null) return 0
  const days = (Date.parse(statusDate) - Date.parse(due)) / 86_400_000
  return Math.max(0, Math.round(days))
}
