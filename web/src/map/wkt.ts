/** Well-known text (OGC Simple Features) of a place: points, lines, polygons and several of them. */
import type { Geometry, Position } from 'geojson'

type Kind = 'POINT' | 'LINESTRING' | 'POLYGON' | 'MULTIPOINT' | 'MULTILINESTRING' | 'MULTIPOLYGON'

/** The shape that a text describes, or null where it is none of these kinds. */
export function parseWkt(text: string): Geometry | null {
  const match = /^\s*(?:SRID=\d+;)?([A-Z]+)\s*(?:Z\s*)?(\(.*\))\s*$/is.exec(text)
  if (!match) return null
  const nested = nest(match[2] ?? '')
  return nested === null ? null : geometry(match[1]?.toUpperCase() as Kind, nested)
}

type Nested = (Position | Nested)[]

/** `((1 2, 3 4))` as nested lists of positions; null where a number or bracket is amiss. */
function nest(text: string): Nested | null {
  const json = text
    .replace(/(-?[\d.]+(?:e-?\d+)?)\s+(-?[\d.]+(?:e-?\d+)?)(?:\s+-?[\d.]+)*/gi, '[$1,$2]')
    .replaceAll('(', '[')
    .replaceAll(')', ']')
  try {
    return JSON.parse(json) as Nested
  } catch {
    return null
  }
}

function geometry(kind: Kind, nested: Nested): Geometry | null {
  switch (kind) {
    case 'POINT':
      return { type: 'Point', coordinates: nested[0] as Position }
    case 'MULTIPOINT':
      return { type: 'MultiPoint', coordinates: nested.map(unwrapped) }
    case 'LINESTRING':
      return { type: 'LineString', coordinates: nested as Position[] }
    case 'MULTILINESTRING':
      return { type: 'MultiLineString', coordinates: nested as Position[][] }
    case 'POLYGON':
      return { type: 'Polygon', coordinates: nested as Position[][] }
    case 'MULTIPOLYGON':
      return { type: 'MultiPolygon', coordinates: nested as Position[][][] }
    default:
      return null
  }
}

/** A multipoint may write `(1 2)` or `((1 2))` for each of its points. */
function unwrapped(point: Position | Nested): Position {
  return (Array.isArray(point[0]) ? point[0] : point) as Position
}
