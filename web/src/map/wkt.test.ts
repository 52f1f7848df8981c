import { describe, expect, it } from 'vitest'
import { parseWkt } from './wkt'

describe('the place of a project', () => {
  it.each([
    ['POINT (120.4395 36.1265)', { type: 'Point', coordinates: [120.4395, 36.1265] }],
    ['point(120.4 36.1)', { type: 'Point', coordinates: [120.4, 36.1] }],
    ['POINT Z (120.4 36.1 12.5)', { type: 'Point', coordinates: [120.4, 36.1] }],
    [
      'LINESTRING (120.3 36.1, 120.4 36.2)',
      {
        type: 'LineString',
        coordinates: [
          [120.3, 36.1],
          [120.4, 36.2],
        ],
      },
    ],
    [
      'POLYGON ((0 0, 1 0, 1 1, 0 0))',
      {
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [1, 0],
            [1, 1],
            [0, 0],
          ],
        ],
      },
    ],
    [
      'MULTIPOINT ((1 2), (3 4))',
      {
        type: 'MultiPoint',
        coordinates: [
          [1, 2],
          [3, 4],
        ],
      },
    ],
  ])('%s is read', (text, expected) => {
    expect(parseWkt(text)).toEqual(expected)
  })

  it.each(['', 'POINT', 'POINT (a b)', 'CIRCLE (1 2)', 'POLYGON ((0 0, 1 0'])(
    '%s is no place',
    (text) => {
      expect(parseWkt(text)).toBeNull()
    },
  )
})
