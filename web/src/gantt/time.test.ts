import { describe, expect, it } from 'vitest'
import { dateOf, dayOf, scaleOf, startOf, ticks, weekday, widthOf, xOf, ZOOMS } from './time'

describe('days', () => {
  it('go to a number and back', () => {
    expect(dateOf(dayOf('2022-12-31'))).toBe('2022-12-31')
    expect(dayOf('2023-01-01') - dayOf('2022-12-31')).toBe(1)
  })

  it('know their weekday: the status date 2022-12-19 was a Monday', () => {
    expect(weekday(dayOf('2022-12-19'))).toBe(0)
    expect(weekday(dayOf('2022-12-18'))).toBe(6)
    expect(weekday(dayOf('1969-12-31'))).toBe(2)
  })
})

describe('the scale', () => {
  const scale = scaleOf(dayOf('2022-03-10'), dayOf('2024-12-31'), 'month')

  it('shows whole months around the work', () => {
    expect(dateOf(scale.first)).toBe('2022-02-01')
    expect(dateOf(scale.last)).toBe('2025-01-31')
  })

  it('gives every day the same width', () => {
    const day = dayOf('2022-12-19')
    expect(xOf(scale, day + 1) - xOf(scale, day)).toBe(3)
    expect(widthOf(scale)).toBe((scale.last - scale.first + 1) * 3)
  })
})

describe('ticks', () => {
  it.each(ZOOMS)('cover every day once at the zoom %s', (zoom) => {
    const scale = scaleOf(dayOf('2022-01-01'), dayOf('2024-12-31'), zoom)
    for (const row of Object.values(ticks(scale, scale.first, scale.last))) {
      expect(row[0]?.from).toBeLessThanOrEqual(scale.first)
      expect(row.at(-1)?.to).toBeGreaterThan(scale.last)
      row.slice(1).forEach((tick, i) => {
        expect(tick.from).toBe(row[i]?.to)
      })
    }
  })

  it('of weeks begin on Monday', () => {
    const scale = scaleOf(dayOf('2022-12-01'), dayOf('2022-12-31'), 'week')
    const { lower } = ticks(scale, scale.first, scale.last)
    expect(lower.every((tick) => weekday(tick.from) === 0)).toBe(true)
  })

  it('of quarters begin in January, April, July and October', () => {
    expect(dateOf(startOf('quarter', dayOf('2022-12-19')))).toBe('2022-10-01')
    expect(dateOf(startOf('quarter', dayOf('2022-03-31')))).toBe('2022-01-01')
  })
})
