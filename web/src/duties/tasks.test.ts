import { describe, expect, it } from 'vitest'
import { daysOver, group, type Task } from './tasks'

function task(key: string, light: string, plannedFinish: string | null, left: number | null): Task {
  return { key, light, plannedFinish, workingDaysLeft: left, forecastFinish: null } as Task
}

const keys = (tasks: Task[]) => tasks.map((one) => one.key)

describe('what I owe', () => {
  const groups = group(
    [
      task('far', 'ON_TRACK', '2023-06-30', 120),
      task('soon', 'ON_TRACK', '2022-12-31', 9),
      task('late', 'LATE', '2022-11-28', 0),
      task('blocked', 'STOPPED', '2023-05-01', 80),
      task('done', 'DONE', '2022-10-01', 0),
      task('undated', 'NOT_STARTED', null, null),
    ],
    10,
  )

  it('is due today when it is late, blocked or near, the earliest date first', () => {
    expect(keys(groups.due)).toEqual(['late', 'soon', 'blocked'])
  })

  it('comes later when it is far, and last when it has no date', () => {
    expect(keys(groups.later)).toEqual(['far', 'undated'])
  })

  it('is out of the way when it is done', () => {
    expect(keys(groups.done)).toEqual(['done'])
  })
})

describe('days over', () => {
  it('counts calendar days from the planned finish to the status date', () => {
    expect(daysOver('2022-11-28', '2022-12-19')).toBe(21)
  })

  it('is nothing before or on the day, and without a date', () => {
    expect(daysOver('2022-12-19', '2022-12-19')).toBe(0)
    expect(daysOver('2022-12-31', '2022-12-19')).toBe(0)
    expect(daysOver(null, '2022-12-19')).toBe(0)
  })
})
