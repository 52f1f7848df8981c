import { describe, expect, it } from 'vitest'
import { curveOf, niceTicks, type CurvePoint } from './curve'

const FRAME = { width: 600, height: 260, textSize: 20, endWidth: 5 }

const POINTS: CurvePoint[] = [
  { date: '2022-01-31', plan: 10, forecast: null, actual: 8 },
  { date: '2022-06-30', plan: 320, forecast: null, actual: 300 },
  { date: '2022-12-31', plan: 814, forecast: 780, actual: 760 },
  { date: '2023-12-31', plan: 1500, forecast: 1490, actual: null },
]

describe('round ticks', () => {
  it.each([
    [814, 4, [0, 500, 1000]],
    [1940, 4, [0, 500, 1000, 1500, 2000]],
    [3, 4, [0, 1, 2, 3]],
    [0, 4, [0]],
  ])('up to %i with at most %i steps', (largest, most, expected) => {
    expect(niceTicks(largest, most)).toEqual(expected)
  })
})

describe('the cumulative curve', () => {
  const curve = curveOf(POINTS, '2022-12-19', FRAME)

  it('draws only what is known: the actual line ends where knowledge ends', () => {
    const actual = curve?.lines.find((line) => line.series === 'actual')
    expect(actual?.d.match(/[ML]/g)).toHaveLength(3)
    const forecast = curve?.lines.find((line) => line.series === 'forecast')
    expect(forecast?.d.match(/[ML]/g)).toHaveLength(2)
  })

  it('rises upward and stays within its frame', () => {
    for (const { d } of curve?.lines ?? []) {
      for (const [, x, y] of d.matchAll(/[ML]([\d.]+) ([\d.]+)/g)) {
        expect(Number(x)).toBeGreaterThanOrEqual(curve?.plot.left ?? 0)
        expect(Number(x)).toBeLessThanOrEqual((curve?.plot.right ?? 0) + 0.1)
        expect(Number(y)).toBeGreaterThanOrEqual((curve?.plot.top ?? 0) - 0.1)
      }
    }
    const ys = curve?.yTicks.map((tick) => tick.y) ?? []
    expect(ys[0]).toBeGreaterThan(ys.at(-1) ?? Infinity)
  })

  it('keeps the names at the ends of plan and forecast apart', () => {
    const ends = curve?.ends.filter((end) => end.series !== 'actual') ?? []
    expect(Math.abs((ends[0]?.textY ?? 0) - (ends[1]?.textY ?? 0))).toBeGreaterThanOrEqual(22.9)
  })

  it('shows the status date', () => {
    expect(curve?.statusX).toBeGreaterThan(curve?.plot.left ?? Infinity)
    expect(curveOf(POINTS, '2021-01-01', FRAME)?.statusX).toBeNull()
  })

  it('is nothing without two points in time', () => {
    expect(curveOf([], '2022-12-19', FRAME)).toBeNull()
    expect(curveOf(POINTS.slice(0, 1), '2022-12-19', FRAME)).toBeNull()
  })
})
