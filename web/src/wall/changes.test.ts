import { describe, expect, it } from 'vitest'
import type { Wall } from '@/api/types'
import { changedFigures, changedMarks, minutesSince } from './changes'

function wall(late: number, marks: [project: string, light: 'LATE' | 'AT_RISK'][]): Wall {
  return {
    figures: [{ key: 'late', count: late, of: 173 }],
    marks: marks.map(([project, light]) => ({ project, light })),
  } as unknown as Wall
}

describe('what changed on the wall', () => {
  const before = wall(32, [
    ['QD-2022-001', 'AT_RISK'],
    ['QD-2022-002', 'LATE'],
  ])

  it('is a mark with another light, and a mark that is new', () => {
    const after = wall(33, [
      ['QD-2022-001', 'LATE'],
      ['QD-2022-002', 'LATE'],
      ['QD-2022-003', 'AT_RISK'],
    ])
    expect([...changedMarks(before, after)]).toEqual(['QD-2022-001', 'QD-2022-003'])
    expect([...changedFigures(before, after)]).toEqual(['late'])
  })

  it('is nothing at the first reading', () => {
    expect(changedMarks(undefined, before).size).toBe(0)
    expect(changedFigures(undefined, before).size).toBe(0)
  })
})

describe('the age of what is shown', () => {
  it('counts whole minutes, and none while clocks disagree', () => {
    expect(minutesSince(0, 179_999)).toBe(2)
    expect(minutesSince(1000, 0)).toBe(0)
  })
})
