import { describe, expect, it } from 'vitest'
import type { MilestoneItem } from '@/api/types'
import { beside, planRows } from './rows'
import { dayOf } from './time'

const item = (key: string, plannedStart: string, plannedFinish: string) =>
  ({
    key,
    code: key,
    name: key,
    project: 'VR',
    projectName: '产业园',
    plannedStart,
    plannedFinish,
    actualStart: null,
    actualFinish: null,
    forecastStart: plannedStart,
    forecastFinish: plannedFinish,
    light: 'ON_TRACK',
    reason: '',
    critical: false,
    slipWorkingDays: 0,
    floatWorkingDays: 0,
  }) as unknown as MilestoneItem

describe('a chart beside a baseline', () => {
  it('shows the baseline’s span under each milestone, and none where it has none', () => {
    const items = [
      item('VR/M1', '2023-01-02', '2023-01-20'),
      item('VR/M2', '2023-02-06', '2023-03-10'),
    ]
    const rows = planRows(items, '2022-12-19')

    const shown = beside(rows, [{ milestone: 'VR/M1', start: '2022-12-26', finish: '2023-01-13' }])

    expect(shown[1]?.planned).toEqual({ start: dayOf('2022-12-26'), finish: dayOf('2023-01-13') })
    expect(shown[2]?.planned).toBeNull()
    expect(shown[1]?.forecast).toEqual(rows[1]?.forecast)
  })
})
