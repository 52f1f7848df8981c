import type { MultiPolygon, Position } from 'geojson'
import { describe, expect, it } from 'vitest'
import {
  areaOf,
  geographyOf,
  innermost,
  isInside,
  seaOf,
  type Coast,
  type Districts,
} from './geography'

function square(west: number, south: number, size: number): Position[] {
  return [
    [west, south],
    [west + size, south],
    [west + size, south + size],
    [west, south + size],
    [west, south],
  ]
}

function districts(...parts: [code: string, rings: Position[][]][]): Districts {
  return {
    type: 'FeatureCollection',
    features: parts.map(([code, rings]) => ({
      type: 'Feature',
      properties: { code, name: code },
      geometry: { type: 'MultiPolygon', coordinates: rings.map((ring) => [ring]) },
    })),
  }
}

function coast(...lines: Position[][]): Coast {
  return {
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        properties: {},
        geometry: { type: 'MultiLineString', coordinates: lines },
      },
    ],
  }
}

function covers(sea: MultiPolygon, lon: number, lat: number): boolean {
  return sea.coordinates.some((polygon) => isInside(polygon[0] ?? [], lon, lat))
}

describe('the land', () => {
  const islet = square(121.38, 36.2, 0.01)
  const land = geographyOf(
    districts(
      ['市南区', [square(120.35, 36.05, 0.06)]],
      ['崂山区', [square(120.45, 36.1, 0.3), islet]],
      ['平度市', [square(119.6, 36.5, 0.6)]],
      ['莱西市', [square(120.3, 36.6, 0.5)]],
    ),
    coast(),
  )

  it('is bounded by its mainland: a far islet does not shrink the map', () => {
    expect(land.bounds.map((edge) => Math.round(edge * 100) / 100)).toEqual([
      119.6, 36.05, 120.8, 37.1,
    ])
  })

  it('has a core where districts are small', () => {
    const [west, , east] = land.core ?? [0, 0, 0, 0]
    expect(west).toBeLessThan(120.35)
    expect(east).toBeLessThan(120.45)
  })

  it('has no core where all are alike', () => {
    const alike = geographyOf(
      districts(['一', [square(0, 0, 1)]], ['二', [square(1, 0, 1)]]),
      coast(),
    )
    expect(alike.core).toBeNull()
  })
})

describe('the place of a name', () => {
  it('lies inside even where the middle of the box does not', () => {
    const bay: Position[] = [
      [0, 0],
      [4, 0],
      [4, 1],
      [1, 1],
      [1, 4],
      [0, 4],
      [0, 0],
    ]
    const dense = bay.flatMap((from, i) => {
      const to = bay[i + 1] ?? from
      return Array.from({ length: 10 }, (_, k) => [
        (from[0] ?? 0) + (((to[0] ?? 0) - (from[0] ?? 0)) * k) / 10,
        (from[1] ?? 0) + (((to[1] ?? 0) - (from[1] ?? 0)) * k) / 10,
      ])
    })
    const { lon, lat } = innermost(dense)
    expect(isInside(bay, lon, lat)).toBe(true)
  })

  it('compares areas', () => {
    expect(areaOf(square(0, 0, 2))).toBe(4)
  })
})

describe('the sea', () => {
  it('lies on the left of a coast from the east border to the south border', () => {
    const sea = seaOf(
      coast(
        [
          [10, 6],
          [5, 5],
          [4, 0],
        ],
        [
          [0, 10],
          [0, 10],
        ],
      ),
    )
    expect(covers(sea, 8, 2)).toBe(true)
    expect(covers(sea, 12, 2), 'beyond the known coast too').toBe(true)
    expect(covers(sea, 2, 8)).toBe(false)
  })

  it('may lie on two sides of the land', () => {
    const south: Position[] = [
      [10, 3],
      [0, 2],
    ]
    const north: Position[] = [
      [0, 8],
      [10, 9],
    ]
    const edge: Position[] = [
      [0, 0],
      [5, -0.0001],
      [10, 0],
    ]
    const top: Position[] = [
      [4, 10],
      [5, 10],
    ]
    const sea = seaOf(coast(south, north, edge, top))
    expect(covers(sea, 5, 1)).toBe(true)
    expect(covers(sea, 5, 5)).toBe(false)
    expect(covers(sea, 2, 9.5)).toBe(true)
  })
})
