import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec'
import { describe, expect, it } from 'vitest'
import { day, night, print } from '@/theme'
import { geographyOf, type Districts } from './geography'
import { districtColour, layers, style } from './style'

const districts: Districts = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { code: '370212', name: '崂山区' },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [120.4, 36.1],
            [120.7, 36.1],
            [120.7, 36.3],
            [120.4, 36.1],
          ],
        ],
      },
    },
  ],
}
const land = geographyOf(districts, { type: 'FeatureCollection', features: [] })
const shares = new Map([
  ['370212', 96.2],
  ['370203', 79.4],
])

describe('the style of the map', () => {
  it.each([
    ['day', day],
    ['night', night],
    ['print', print],
  ])('is valid in the flavor %s', (_, flavor) => {
    expect(validateStyleMin(style(land, shares, flavor))).toEqual([])
  })

  it('fetches nothing: no address, no glyphs, no sprites', () => {
    const text = JSON.stringify(style(land, shares, day))
    expect(text).not.toMatch(/https?:|glyphs|sprite/)
  })

  it('shades a district by its share on time', () => {
    const colour = JSON.stringify(districtColour(shares, day))
    expect(colour).toContain(`"370212","${day.share1}"`)
    expect(colour).toContain(`"370203","${day.share4}"`)
    expect(districtColour(new Map(), day)).toBe(day.shareNone)
  })

  it('draws borders over grounds', () => {
    const ids = layers(shares, day).map((layer) => layer.id)
    expect(ids.indexOf('borders')).toBeGreaterThan(ids.indexOf('districts'))
  })
})
