import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec'
import { describe, expect, it } from 'vitest'
import { day, night, print } from '@/theme'
import type { Geography } from './geography'
import { NEIGHBOURHOOD, districtColour, onlyCodes, style } from './style'

const nothing = { type: 'FeatureCollection' as const, features: [] }
const land: Geography = {
  districts: nothing,
  coast: nothing,
  sea: { type: 'MultiPolygon', coordinates: [] },
  bounds: [119, 35, 121, 37],
  core: null,
  outline: [],
  names: [],
  attribution: 'DataV',
}

describe('the style of the map', () => {
  it.each([
    ['day', day],
    ['night', night],
    ['print', print],
  ])('is valid in the flavor %s', (_, flavor) => {
    expect(validateStyleMin(style(land, flavor, 'http://wall.local'))).toEqual([])
  })

  it('asks for tiles of its own server only', () => {
    const { sources } = style(land, night, 'http://wall.local')
    const asked = Object.values(sources).flatMap((source) =>
      'tiles' in source ? (source.tiles ?? []) : [],
    )
    expect(asked).toHaveLength(2)
    expect(asked.every((address) => address.startsWith('http://wall.local/api/tiles/'))).toBe(true)
    expect(JSON.stringify(style(land, night, ''))).not.toMatch(/https?:/)
  })

  it('dots no city: lights begin at neighbourhood zoom', () => {
    const { sources, layers } = style(land, night, '')
    expect(sources['lights']).toMatchObject({ minzoom: NEIGHBOURHOOD })
    expect(layers.find((layer) => layer.id === 'lights')).toMatchObject({ minzoom: NEIGHBOURHOOD })
  })

  it('asks for the tiles of an earlier day by its date', () => {
    const { sources } = style(land, night, '', { day: '2022-06-01' })
    expect(JSON.stringify(sources['board'])).toContain('{z}/{x}/{y}?at=2022-06-01')
  })

  it('shades a district by the classes of the legend', () => {
    expect(districtColour(day)).toEqual([
      'case',
      ['has', 'onTimePercent'],
      [
        'step',
        ['get', 'onTimePercent'],
        day.share4,
        80,
        day.share3,
        90,
        day.share2,
        95,
        day.share1,
      ],
      day.shareNone,
    ])
  })

  it('narrows to codes, to none, or not at all', () => {
    expect(onlyCodes(null)).toBeNull()
    expect(onlyCodes([])).toEqual(['literal', false])
    expect(onlyCodes(['A', 'B'])).toEqual(['match', ['get', 'code'], ['A', 'B'], true, false])
  })
})
