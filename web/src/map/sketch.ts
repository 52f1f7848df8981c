/** A shape being drawn: corners in order, each step undone one by one. Nothing here is changed. */
import type { Geometry, Position } from 'geojson'

export type SketchKind = 'point' | 'line' | 'polygon' | 'box'

export interface Sketch {
  readonly kind: SketchKind
  readonly corners: readonly Position[]
  /** What the corners were before each step. */
  readonly before: readonly (readonly Position[])[]
}

/** How many steps can be undone. */
const STEPS = 200

export function begin(kind: SketchKind, corners: readonly Position[] = []): Sketch {
  return { kind, corners, before: [] }
}

function step(sketch: Sketch, corners: readonly Position[]): Sketch {
  return { ...sketch, corners, before: [...sketch.before, sketch.corners].slice(-STEPS) }
}

/** One more corner at the end; a point moves, a box has two. */
export function add(sketch: Sketch, place: Position): Sketch {
  if (sketch.kind === 'point') return step(sketch, [place])
  if (sketch.kind === 'box') {
    const kept = sketch.corners.length >= 2 ? [] : sketch.corners
    return step(sketch, [...kept, place])
  }
  return step(sketch, [...sketch.corners, place])
}

export function move(sketch: Sketch, index: number, place: Position): Sketch {
  return step(
    sketch,
    sketch.corners.map((corner, i) => (i === index ? place : corner)),
  )
}

/** A new corner after the one of that index. */
export function insert(sketch: Sketch, index: number, place: Position): Sketch {
  return step(sketch, sketch.corners.toSpliced(index + 1, 0, place))
}

export function remove(sketch: Sketch, index: number): Sketch {
  return step(sketch, sketch.corners.toSpliced(index, 1))
}

export function undo(sketch: Sketch): Sketch {
  const last = sketch.before.at(-1)
  return last ? { ...sketch, corners: last, before: sketch.before.slice(0, -1) } : sketch
}

/** The shape drawn so far; null while it has too few corners. */
export function geometryOf({ kind, corners }: Sketch): Geometry | null {
  const [first, second] = corners
  if (!first) return null
  if (kind === 'point') return { type: 'Point', coordinates: first }
  if (!second) return null
  if (kind === 'line') return { type: 'LineString', coordinates: [...corners] }
  if (kind === 'box') return boxOf(first, second)
  return corners.length < 3 ? null : { type: 'Polygon', coordinates: [[...corners, first]] }
}

function boxOf([x1 = 0, y1 = 0]: Position, [x2 = 0, y2 = 0]: Position): Geometry {
  const ring = [
    [x1, y1],
    [x2, y1],
    [x2, y2],
    [x1, y2],
    [x1, y1],
  ]
  return { type: 'Polygon', coordinates: [ring] }
}

/** The corners of a shape that was drawn before, to go on with; null for one of several parts. */
export function sketchOf(geometry: Geometry): Sketch | null {
  if (geometry.type === 'Point') return begin('point', [geometry.coordinates])
  if (geometry.type === 'LineString') return begin('line', geometry.coordinates)
  if (geometry.type !== 'Polygon' || geometry.coordinates.length !== 1) return null
  return begin('polygon', geometry.coordinates[0]?.slice(0, -1) ?? [])
}

/** Where a shape crosses itself or repeats a corner: the places, in order. */
export function faultsOf({ kind, corners }: Sketch): Position[] {
  if (kind !== 'polygon' && kind !== 'line') return []
  const closed = kind === 'polygon' && corners.length > 2
  const ring = closed ? [...corners, ...corners.slice(0, 1)] : [...corners]
  const edges = ring.slice(1).map((to, i) => [ring[i] ?? to, to] as const)
  return edges.flatMap(([a, b], i) => {
    const repeated = a[0] === b[0] && a[1] === b[1] ? [a] : []
    // Neighbours share a corner; in a ring the first and the last are neighbours too.
    const others = edges.slice(i + 2, closed && i === 0 ? -1 : undefined)
    return [
      ...repeated,
      ...others.map(([c, d]) => crossingOf(a, b, c, d)).filter((one) => one !== null),
    ]
  })
}

function crossingOf(a: Position, b: Position, c: Position, d: Position): Position | null {
  const [ax = 0, ay = 0] = a
  const [bx = 0, by = 0] = b
  const [cx = 0, cy = 0] = c
  const [dx = 0, dy = 0] = d
  const turn = (bx - ax) * (dy - cy) - (by - ay) * (dx - cx)
  if (turn === 0) return null
  const s = ((cx - ax) * (dy - cy) - (cy - ay) * (dx - cx)) / turn
  const t = ((cx - ax) * (by - ay) - (cy - ay) * (bx - ax)) / turn
  return s >= 0 && s <= 1 && t >= 0 && t <= 1 ? [ax + s * (bx - ax), ay + s * (by - ay)] : null
}

/** The corner or edge of these lines nearest to a place, within a tolerance in degrees of latitude. */
export function snapped(
  place: Position,
  lines: readonly (readonly Position[])[],
  tolerance: number,
): Position | null {
  const [x = 0, y = 0] = place
  const narrow = Math.cos((y * Math.PI) / 180)
  const away = ([px = 0, py = 0]: Position) => Math.hypot((px - x) * narrow, py - y)
  let best: Position | null = null
  let least = tolerance
  const take = (candidate: Position, handicap: number) => {
    const far = away(candidate) + handicap
    if (far >= least) return
    least = far
    best = candidate
  }
  for (const line of lines) {
    line.forEach((corner, i) => {
      take(corner, 0)
      const next = line[i + 1]
      // A corner near by is meant rather than the edge beside it.
      if (next) take(footOn(place, corner, next, narrow), tolerance / 2)
    })
  }
  return best
}

function footOn(place: Position, from: Position, to: Position, narrow: number): Position {
  const [x = 0, y = 0] = place
  const [ax = 0, ay = 0] = from
  const [bx = 0, by = 0] = to
  const dx = (bx - ax) * narrow
  const dy = by - ay
  const along = dx * dx + dy * dy
  const share = along === 0 ? 0 : ((x - ax) * narrow * dx + (y - ay) * dy) / along
  const kept = Math.max(0, Math.min(1, share))
  return [ax + kept * (bx - ax), ay + kept * (by - ay)]
}
