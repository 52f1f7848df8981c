/** What the wall map needs to know of the land, worked out from the districts and the coast. */
import type {
  FeatureCollection,
  LineString,
  MultiLineString,
  MultiPolygon,
  Polygon,
  Position,
} from 'geojson'
import { NOWHERE, boundsOf, linesOf, union, type Bounds } from './projection'

export interface DistrictProperties {
  readonly code: string
  readonly name: string
}

export type Districts = FeatureCollection<Polygon | MultiPolygon, DistrictProperties> & {
  readonly attribution?: string
}
export type Coast = FeatureCollection<LineString | MultiLineString> & {
  readonly attribution?: string
}

export interface Geography {
  readonly districts: Districts
  readonly coast: Coast
  readonly sea: MultiPolygon
  /** Of the mainland of all districts. */
  readonly bounds: Bounds
  /** Of the small, dense districts, which deserve a larger scale; null where none is small. */
  readonly core: Bounds | null
  /** The corners of the mainland, for what must not cover it. */
  readonly outline: readonly Position[]
  /** Where a district's name stands: as far from its borders as can be. */
  readonly names: readonly (DistrictProperties & { readonly lon: number; readonly lat: number })[]
  readonly attribution: string
}

/** How much larger than the median a district must be, the other way round, to be "small". */
const SMALL = 0.15
/** How far beyond the known coast the sea is drawn, in degrees. */
const BEYOND = 4

export function geographyOf(districts: Districts, coast: Coast): Geography {
  const mainlands = districts.features.map((district) => ({
    ...district.properties,
    ring: mainland(district.geometry),
  }))
  return {
    districts,
    coast,
    sea: seaOf(coast),
    bounds: mainlands.map(({ ring }) => boundsOfRing(ring)).reduce(union, NOWHERE),
    core: coreOf(mainlands.map(({ ring }) => ring)),
    outline: mainlands.flatMap(({ ring }) => ring.filter((_, i) => i % 6 === 0)),
    names: mainlands.map(({ code, name, ring }) => ({ code, name, ...innermost(ring) })),
    attribution: [...new Set([districts.attribution, coast.attribution])]
      .filter(Boolean)
      .join('；'),
  }
}

function boundsOfRing(ring: Position[]): Bounds {
  return boundsOf({ type: 'LineString', coordinates: ring })
}

/** The outer ring of a district's largest part. */
export function mainland(geometry: Polygon | MultiPolygon): Position[] {
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  const rings = parts.map((part) => part[0] ?? [])
  return rings.reduce((one, other) => (areaOf(other) > areaOf(one) ? other : one), [])
}

/** The area of a ring in square degrees: only good for comparing neighbours. */
export function areaOf(ring: readonly Position[]): number {
  let twice = 0
  ring.forEach(([x = 0, y = 0], i) => {
    const [nextX = 0, nextY = 0] = ring[(i + 1) % ring.length] ?? []
    twice += x * nextY - nextX * y
  })
  return Math.abs(twice) / 2
}

function coreOf(rings: readonly Position[][]): Bounds | null {
  const areas = rings.map(areaOf).sort((one, other) => one - other)
  const median = areas[Math.floor(areas.length / 2)] ?? 0
  const small = rings.filter((ring) => areaOf(ring) < SMALL * median)
  if (small.length === 0) return null
  const [west, south, east, north] = small.map(boundsOfRing).reduce(union, NOWHERE)
  const air = 0.08 * Math.max(east - west, north - south)
  return [west - air, south - air, east + air, north + air]
}

/** The point of a grid over a ring that lies furthest from its border. */
export function innermost(ring: readonly Position[]): { lon: number; lat: number } {
  const step = Math.max(1, Math.floor(ring.length / 150))
  const border = ring.filter((_, i) => i % step === 0)
  const [west, south, east, north] = boundsOfRing([...border])
  let best = { lon: (west + east) / 2, lat: (south + north) / 2 }
  let furthest = -1
  const cells = 28
  for (let i = 1; i < cells; i++) {
    for (let j = 1; j < cells; j++) {
      const lon = west + ((east - west) * i) / cells
      const lat = south + ((north - south) * j) / cells
      const distance = isInside(border, lon, lat) ? distanceTo(border, lon, lat) : -1
      if (distance <= furthest) continue
      furthest = distance
      best = { lon, lat }
    }
  }
  return best
}

/** Whether a place lies within a ring. */
export function isInside(ring: readonly Position[], lon: number, lat: number): boolean {
  let inside = false
  ring.forEach(([x = 0, y = 0], i) => {
    const [px = 0, py = 0] = ring[(i + ring.length - 1) % ring.length] ?? []
    if (y > lat !== py > lat && lon < ((px - x) * (lat - y)) / (py - y) + x) inside = !inside
  })
  return inside
}

/** The district that a place lies in, or nothing out at sea. */
export function districtAt(land: Geography, lon: number, lat: number): DistrictProperties | null {
  const found = land.districts.features.find(({ geometry }) => {
    const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
    return parts.some(
      ([outer = [], ...holes]) =>
        isInside(outer, lon, lat) && !holes.some((hole) => isInside(hole, lon, lat)),
    )
  })
  return found?.properties ?? null
}

/** The bounds of a district; null where there is none of that code. */
export function boundsOfDistrict(land: Geography, code: string): Bounds | null {
  const found = land.districts.features.find(({ properties }) => properties.code === code)
  return found ? boundsOf(found.geometry) : null
}

function distanceTo(border: readonly Position[], lon: number, lat: number): number {
  const narrow = Math.cos((lat * Math.PI) / 180)
  let nearest = Infinity
  for (const [x = 0, y = 0] of border) {
    nearest = Math.min(nearest, Math.hypot((x - lon) * narrow, y - lat))
  }
  return nearest
}

/**
 * The sea beside a coast whose lines have the water on their left and end on the border of their
 * common bounds: every line is closed along that border, counter-clockwise. Closed lines are
 * islands and cut holes. The border is pushed out so that the sea has no edge in sight.
 */
export function seaOf(coast: Coast): MultiPolygon {
  const lines = coast.features.flatMap((feature) => linesOf(feature.geometry))
  const bounds = coast.features.map(({ geometry }) => boundsOf(geometry)).reduce(union, NOWHERE)
  const shores = lines.filter((line) => onBorder(line[0], bounds) && onBorder(line.at(-1), bounds))
  const left = new Set(shores)
  const polygons: Position[][][] = []
  for (const first of shores) {
    if (!left.has(first)) continue
    const ring: Position[] = []
    for (let line: Position[] | undefined = first; line && left.delete(line);) {
      ring.push(...line.map((place) => pushed(place, bounds)))
      const next = nextShore(line, shores, bounds)
      ring.push(...corners(line, next, bounds).map((corner) => pushed(corner, bounds)))
      line = next
    }
    polygons.push([[...ring, ring[0] ?? []]])
  }
  return { type: 'MultiPolygon', coordinates: polygons }
}

function onBorder(place: Position | undefined, [west, south, east, north]: Bounds): boolean {
  const [x = NaN, y = NaN] = place ?? []
  const near = (one: number, other: number) => Math.abs(one - other) < 1e-4
  return near(x, west) || near(x, east) || near(y, south) || near(y, north)
}

/** How far along the border, counter-clockwise from the south-west corner: 0 to 4. */
function along(place: Position | undefined, [west, south, east, north]: Bounds): number {
  const [x = 0, y = 0] = place ?? []
  const across = (x - west) / (east - west)
  const up = (y - south) / (north - south)
  if (Math.abs(up) < 1e-4) return across
  if (Math.abs(across - 1) < 1e-4) return 1 + up
  return Math.abs(up - 1) < 1e-4 ? 3 - across : 4 - up
}

function onward(from: number, to: number): number {
  return (to - from + 4) % 4
}

function nextShore(line: Position[], shores: Position[][], bounds: Bounds): Position[] {
  const end = along(line.at(-1), bounds)
  return shores.reduce((best, shore) =>
    onward(end, along(shore[0], bounds)) < onward(end, along(best[0], bounds)) ? shore : best,
  )
}

/** The corners of the border between the end of one shore and the start of the next. */
function corners(line: Position[], next: Position[], bounds: Bounds): Position[] {
  const [west, south, east, north] = bounds
  const all: Position[] = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ]
  const end = along(line.at(-1), bounds)
  const way = onward(end, along(next[0], bounds))
  return all
    .map((corner, place) => ({ corner, way: onward(end, place) }))
    .filter((one) => one.way < way)
    .sort((one, other) => one.way - other.way)
    .map((one) => one.corner)
}

function pushed([x = 0, y = 0]: Position, [west, south, east, north]: Bounds): Position {
  const out = (value: number, low: number, high: number) => {
    if (Math.abs(value - low) < 1e-4) return value - BEYOND
    return Math.abs(value - high) < 1e-4 ? value + BEYOND : value
  }
  return [out(x, west, east), out(y, south, north)]
}
