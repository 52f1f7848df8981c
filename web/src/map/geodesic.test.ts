import { describe, expect, it } from 'vitest'
import { MU, areaOf, distance, lengthOf, ringArea } from './geodesic'

/** A degree around 青岛, values of GeographicLib's Planimeter and GeodSolve. */
describe('measuring on the ellipsoid', () => {
  it('knows a minute of latitude and of longitude at 36°N', () => {
    expect(distance([120, 36], [120, 36 + 1 / 60])).toBeCloseTo(1849.4, 0)
    expect(distance([120, 36], [120 + 1 / 60, 36])).toBeCloseTo(1502.7, 0)
  })

  it('measures nothing between a place and itself', () => {
    expect(distance([120.4, 36.1], [120.4, 36.1])).toBe(0)
  })

  it('adds up the legs of a line', () => {
    const legs = [
      [120.4, 36.1],
      [120.41, 36.1],
      [120.41, 36.11],
    ]
    const [a = [], b = [], c = []] = legs
    expect(lengthOf(legs)).toBeCloseTo(distance(a, b) + distance(b, c), 6)
  })

  it('agrees with the length of its sides on a small square, to a part in a hundred thousand', () => {
    const square = [
      [120.4, 36.1],
      [120.401, 36.1],
      [120.401, 36.101],
      [120.4, 36.101],
    ]
    const [a = [], b = [], c = [], d = []] = square
    const sides = ((distance(a, b) + distance(d, c)) / 2) * distance(b, c)
    expect(ringArea(square) / sides).toBeCloseTo(1, 5)
  })

  it('gives the whole earth its area', () => {
    const octant = [
      [0, 0],
      [90, 0],
      [90, 90],
      [0, 90],
    ]
    expect((ringArea(octant) * 8) / 5.10065621724e14).toBeCloseTo(1, 9)
  })

  it('takes holes out, whichever way they turn', () => {
    const ring = (by: number) => [
      [120.4, 36.1],
      [120.4 + by, 36.1],
      [120.4 + by, 36.1 + by],
      [120.4, 36.1 + by],
      [120.4, 36.1],
    ]
    const whole = areaOf({ type: 'Polygon', coordinates: [ring(0.01)] })
    const holed = areaOf({ type: 'Polygon', coordinates: [ring(0.01), ring(0.005).toReversed()] })
    expect(holed / whole).toBeCloseTo(0.75, 4)
  })

  it('counts fifteen 亩 to the hectare', () => {
    expect(15 * MU).toBe(10_000)
  })
})
