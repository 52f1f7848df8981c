/**
 * Places on the screen: Web Mercator fitted into a rectangle, and GeoJSON shapes as SVG paths.
 * The drawn map, the printed sheet and the marks over both use these same functions.
 */
import type { Geometry, Position } from 'geojson'

/** West, south, east, north in degrees (WGS 84). */
export type Bounds = readonly [west: number, south: number, east: number, north: number]

export interface Point {
  readonly x: number
  readonly y: number
}

/** From longitude and latitude to pixels of one rectangle. */
export type Projection = (lon: number, lat: number) => Point

export interface Frame {
  readonly width: number
  readonly height: number
  readonly padding: number
  /** Where the bounds lie in what is left over: 0 left/top, 0.5 middle (default), 1 right/bottom. */
  readonly alignX?: number
  readonly alignY?: number
}

/** The bounds that no place has yet widened. */
export const NOWHERE: Bounds = [Infinity, Infinity, -Infinity, -Infinity]

/** Web Mercator with the world one unit wide. */
export function mercator(lon: number, lat: number): Point {
  const sine = Math.sin((lat * Math.PI) / 180)
  return {
    x: lon / 360 + 0.5,
    y: 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI),
  }
}

/** Where a fitted view lies: pixels for the width of the world, and the world's corner. */
export interface View {
  readonly scale: number
  readonly left: number
  readonly top: number
}

/** The view that shows the bounds as large as the frame allows. */
export function viewOf(bounds: Bounds, frame: Frame): View {
  const [west, south, east, north] = bounds
  const topLeft = mercator(west, north)
  const bottomRight = mercator(east, south)
  const across = bottomRight.x - topLeft.x
  const down = bottomRight.y - topLeft.y
  const width = Math.max(frame.width - 2 * frame.padding, 1)
  const height = Math.max(frame.height - 2 * frame.padding, 1)
  const scale = Math.min(width / Math.max(across, 1e-7), height / Math.max(down, 1e-7))
  return {
    scale,
    left: frame.padding + (width - across * scale) * (frame.alignX ?? 0.5) - topLeft.x * scale,
    top: frame.padding + (height - down * scale) * (frame.alignY ?? 0.5) - topLeft.y * scale,
  }
}

/** The view of a camera that looks at a place, with MapLibre's zoom. */
export function viewAt(
  camera: { readonly lon: number; readonly lat: number; readonly zoom: number },
  width: number,
  height: number,
): View {
  const scale = 512 * 2 ** camera.zoom
  const middle = mercator(camera.lon, camera.lat)
  return { scale, left: width / 2 - middle.x * scale, top: height / 2 - middle.y * scale }
}

/** The projection of a view. */
export function projectionOf(view: View): Projection {
  return (lon, lat) => {
    const place = mercator(lon, lat)
    return { x: view.left + place.x * view.scale, y: view.top + place.y * view.scale }
  }
}

/** The projection that shows the bounds as large as the frame allows. */
export function fit(bounds: Bounds, frame: Frame): Projection {
  return projectionOf(viewOf(bounds, frame))
}

/** Longitude and latitude of a pixel of the view. */
export function placeAt(view: View, x: number, y: number): { lon: number; lat: number } {
  const across = (x - view.left) / view.scale
  const down = (y - view.top) / view.scale
  const lat = (Math.atan(Math.sinh(Math.PI * (1 - 2 * down))) * 180) / Math.PI
  return { lon: (across - 0.5) * 360, lat }
}

/** The bounds widened to hold one more place. */
export function including(bounds: Bounds, lon: number, lat: number): Bounds {
  const [west, south, east, north] = bounds
  return [Math.min(west, lon), Math.min(south, lat), Math.max(east, lon), Math.max(north, lat)]
}

/** The bounds of a shape. */
export function boundsOf(geometry: Geometry): Bounds {
  let bounds = NOWHERE
  for (const line of linesOf(geometry)) {
    for (const [lon, lat] of line) {
      if (lon !== undefined && lat !== undefined) bounds = including(bounds, lon, lat)
    }
  }
  return bounds
}

/** Bounds that hold both. */
export function union(one: Bounds, other: Bounds): Bounds {
  return including(including(one, other[0], other[1]), other[2], other[3])
}

/** Every line of a shape: the rings of its polygons, its lines, its points as lines of one. */
export function linesOf(geometry: Geometry): Position[][] {
  switch (geometry.type) {
    case 'Point':
      return [[geometry.coordinates]]
    case 'MultiPoint':
      return geometry.coordinates.map((place) => [place])
    case 'LineString':
      return [geometry.coordinates]
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates
    case 'MultiPolygon':
      return geometry.coordinates.flat()
    case 'GeometryCollection':
      return geometry.geometries.flatMap(linesOf)
  }
}

/**
 * A shape as the `d` of an SVG path with coordinates to a tenth of a pixel. Steps shorter than
 * `detail` pixels are left out; rings smaller than that in both directions (islets) too.
 */
export function pathOf(geometry: Geometry, project: Projection, detail = 0.7): string {
  const closed = geometry.type === 'Polygon' || geometry.type === 'MultiPolygon'
  let path = ''
  for (const line of linesOf(geometry)) {
    const steps = thinned(line, project, detail)
    if (steps.length < (closed ? 3 : 2)) continue
    path += 'M' + steps.map((p) => `${p.x.toFixed(1)} ${p.y.toFixed(1)}`).join('L')
    if (closed) path += 'Z'
  }
  return path
}

function thinned(line: Position[], project: Projection, detail: number): Point[] {
  const kept: Point[] = []
  let last: Point | undefined
  line.forEach(([lon = 0, lat = 0], index) => {
    const point = project(lon, lat)
    const near =
      last !== undefined && Math.abs(point.x - last.x) + Math.abs(point.y - last.y) < detail
    if (near && index < line.length - 1) return
    kept.push(point)
    last = point
  })
  return kept
}

/** Whether a place lies within the bounds, its edges included. */
export function holds(bounds: Bounds, lon: number, lat: number): boolean {
  const [west, south, east, north] = bounds
  return lon >= west && lon <= east && lat >= south && lat <= north
}
