import { describe, expect, it } from 'vitest'
import { nextDay } from './days'

describe('playing the campaign', () => {
  it('goes from the end of a month to the end of the next', () => {
    expect(nextDay('2022-01-01', 'month', '2022-12-19')).toBe('2022-01-31')
    expect(nextDay('2022-01-31', 'month', '2022-12-19')).toBe('2022-02-28')
  })

  it('goes week by week and ends on the last day, not after it', () => {
    expect(nextDay('2022-12-10', 'week', '2022-12-19')).toBe('2022-12-17')
    expect(nextDay('2022-12-17', 'week', '2022-12-19')).toBe('2022-12-19')
    expect(nextDay('2022-12-19', 'week', '2022-12-19')).toBeNull()
  })
})
