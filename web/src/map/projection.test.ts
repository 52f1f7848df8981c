import { describe, expect, it } from 'vitest'
import {
  boundsOf,
  fit,
  holds,
  pathOf,
  placeAt,
  projectionOf,
  viewOf,
  type Bounds,
} from './projection'

/** The mainland of Qingdao. */
const QINGDAO: Bounds = [119.5, 35.57, 121.0, 37.15]

describe('fitting bounds into a frame', () => {
  it('puts the corners inside the padding and keeps north up', () => {
    const place = fit(QINGDAO, { width: 900, height: 900, padding: 20 })
    const northWest = place(119.5, 37.15)
    const southEast = place(121.0, 35.57)
    expect(northWest.y).toBeCloseTo(20)
    expect(southEast.y).toBeCloseTo(880)
    expect(northWest.x).toBeGreaterThanOrEqual(20)
    expect(southEast.x).toBeLessThanOrEqual(880)
  })

  it('keeps shapes true: a kilometre is as long eastward as northward', () => {
    const place = fit(QINGDAO, { width: 1200, height: 700, padding: 0 })
    const kilometreNorth = 1 / 111.2
    const kilometreEast = kilometreNorth / Math.cos((36.1 * Math.PI) / 180)
    const here = place(120.38, 36.1)
    const east = place(120.38 + kilometreEast, 36.1).x - here.x
    const north = here.y - place(120.38, 36.1 + kilometreNorth).y
    expect(east / north).toBeCloseTo(1, 2)
  })

  it('aligns a tall land to the left of a wide frame when asked', () => {
    const place = fit(QINGDAO, { width: 1200, height: 600, padding: 10, alignX: 0 })
    expect(place(119.5, 36).x).toBeCloseTo(10)
  })

  it('shows a single place in the middle instead of dividing by zero', () => {
    const place = fit([120.4, 36.1, 120.4, 36.1], { width: 100, height: 80, padding: 10 })
    expect(place(120.4, 36.1).x).toBeCloseTo(50)
    expect(place(120.4, 36.1).y).toBeCloseTo(40)
  })
})

describe('a view', () => {
  it('leads from a place to a pixel and back', () => {
    const view = viewOf(QINGDAO, { width: 985, height: 905, padding: 16, alignX: 0 })
    const pixel = projectionOf(view)(120.468, 36.118)
    const place = placeAt(view, pixel.x, pixel.y)
    expect(place.lon).toBeCloseTo(120.468, 6)
    expect(place.lat).toBeCloseTo(36.118, 6)
  })
})

describe('a shape as a path', () => {
  const place = fit([0, 0, 1, 1], { width: 100, height: 100, padding: 0 })

  it('closes rings and leaves lines open', () => {
    const ring = [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 0],
    ]
    expect(pathOf({ type: 'Polygon', coordinates: [ring] }, place)).toMatch(/^M.*Z$/)
    expect(pathOf({ type: 'LineString', coordinates: ring }, place)).not.toContain('Z')
  })

  it('leaves out islets that would not be seen', () => {
    const islet = [
      [0.5, 0.5],
      [0.5001, 0.5],
      [0.5001, 0.5001],
      [0.5, 0.5],
    ]
    expect(pathOf({ type: 'Polygon', coordinates: [islet] }, place)).toBe('')
  })
})

describe('bounds', () => {
  it('of a collection hold all its parts', () => {
    const bounds = boundsOf({
      type: 'GeometryCollection',
      geometries: [
        { type: 'Point', coordinates: [120.1, 36.2] },
        {
          type: 'LineString',
          coordinates: [
            [120.3, 36.0],
            [120.2, 36.4],
          ],
        },
      ],
    })
    expect(bounds).toEqual([120.1, 36.0, 120.3, 36.4])
    expect(holds(bounds, 120.1, 36.2)).toBe(true)
    expect(holds(bounds, 120.5, 36.2)).toBe(false)
  })
})
