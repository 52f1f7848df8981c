import { describe, expect, it } from 'vitest'
import { shapes, standingOf, standings } from './verdicts'

describe('how a figure stands', () => {
  it('is told by four shapes', () => {
    expect(new Set(standings.map((one) => shapes[one])).size).toBe(4)
  })

  it('is doubtful when its own text speaks against a right one', () => {
    expect(standingOf({ verdict: 'AGREES', settled: true, decision: null })).toBe('right')
    expect(standingOf({ verdict: 'AGREES', settled: false, decision: null })).toBe('loose')
    expect(standingOf({ verdict: 'STALE', settled: false, decision: null })).toBe('wrong')
  })
})
