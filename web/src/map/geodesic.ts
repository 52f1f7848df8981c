/**
 * Lengths and areas on the ellipsoid of WGS 84 (CGCS2000 differs from it by less than a millimetre):
 * lengths by Vincenty's inverse formula (1975), areas on the authalic sphere, which has the
 * ellipsoid's areas exactly (Snyder, Map Projections, 1987, 3-11 to 3-18).
 */
import type { Geometry, Position } from 'geojson'

const MAJOR = 6_378_137
const FLATTENING = 1 / 298.257223563
const MINOR = MAJOR * (1 - FLATTENING)
const E2 = FLATTENING * (2 - FLATTENING)
const E = Math.sqrt(E2)
const RADIANS = Math.PI / 180

/** Square metres of one 亩: a fifteenth of a hectare. */
export const MU = 10_000 / 15

/** Metres between two places. */
export function distance([lon1 = 0, lat1 = 0]: Position, [lon2 = 0, lat2 = 0]: Position): number {
  const across = (lon2 - lon1) * RADIANS
  const u1 = Math.atan((1 - FLATTENING) * Math.tan(lat1 * RADIANS))
  const u2 = Math.atan((1 - FLATTENING) * Math.tan(lat2 * RADIANS))
  const [sin1, cos1, sin2, cos2] = [Math.sin(u1), Math.cos(u1), Math.sin(u2), Math.cos(u2)]
  let lambda = across
  for (let round = 0; round < 100; round++) {
    const sine = Math.hypot(cos2 * Math.sin(lambda), cos1 * sin2 - sin1 * cos2 * Math.cos(lambda))
    if (sine === 0) return 0
    const cosine = sin1 * sin2 + cos1 * cos2 * Math.cos(lambda)
    const sigma = Math.atan2(sine, cosine)
    const sinAlpha = (cos1 * cos2 * Math.sin(lambda)) / sine
    const cos2Alpha = 1 - sinAlpha ** 2
    const middle = cos2Alpha === 0 ? 0 : cosine - (2 * sin1 * sin2) / cos2Alpha
    const c = (FLATTENING / 16) * cos2Alpha * (4 + FLATTENING * (4 - 3 * cos2Alpha))
    const before = lambda
    lambda =
      across +
      (1 - c) *
        FLATTENING *
        sinAlpha *
        (sigma + c * sine * (middle + c * cosine * (2 * middle ** 2 - 1)))
    if (Math.abs(lambda - before) < 1e-12) return metres(cos2Alpha, sine, cosine, sigma, middle)
  }
  return NaN
}

function metres(cos2Alpha: number, sine: number, cosine: number, sigma: number, middle: number) {
  const squared = (cos2Alpha * (MAJOR ** 2 - MINOR ** 2)) / MINOR ** 2
  const a = 1 + (squared / 16384) * (4096 + squared * (squared * (320 - 175 * squared) - 768))
  const b = (squared / 1024) * (256 + squared * (squared * (74 - 47 * squared) - 128))
  const delta =
    b *
    sine *
    (middle +
      (b / 4) *
        (cosine * (2 * middle ** 2 - 1) -
          (b / 6) * middle * (4 * sine ** 2 - 3) * (4 * middle ** 2 - 3)))
  return MINOR * a * (sigma - delta)
}

/** Metres along a line. */
export function lengthOf(line: readonly Position[]): number {
  return line.slice(1).reduce((sum, place, i) => sum + distance(line[i] ?? place, place), 0)
}

function q(sine: number): number {
  return (
    (1 - E2) * (sine / (1 - E2 * sine ** 2) - Math.log((1 - E * sine) / (1 + E * sine)) / (2 * E))
  )
}

const POLE = q(1)

function authalic(lat: number): number {
  return Math.asin(Math.max(-1, Math.min(1, q(Math.sin(lat * RADIANS)) / POLE)))
}

/** Square metres within a ring, whichever way it turns. */
export function ringArea(ring: readonly Position[]): number {
  let excess = 0
  ring.forEach(([lon = 0, lat = 0], i) => {
    const [nextLon = 0, nextLat = 0] = ring[(i + 1) % ring.length] ?? []
    const half = Math.tan(((nextLon - lon) * RADIANS) / 2)
    const one = Math.tan(authalic(lat) / 2)
    const other = Math.tan(authalic(nextLat) / 2)
    excess += 2 * Math.atan2(half * (one + other), 1 + one * other)
  })
  return Math.abs(excess) * ((MAJOR ** 2 * POLE) / 2)
}

/** Square metres of a shape's polygons, their holes taken out. */
export function areaOf(geometry: Geometry): number {
  if (geometry.type === 'MultiPolygon') {
    return geometry.coordinates.reduce((sum, rings) => sum + polygonArea(rings), 0)
  }
  return geometry.type === 'Polygon' ? polygonArea(geometry.coordinates) : 0
}

function polygonArea([outer = [], ...holes]: readonly Position[][]): number {
  return holes.reduce((left, hole) => left - ringArea(hole), ringArea(outer))
}
