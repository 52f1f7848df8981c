import { describe, expect, it } from 'vitest'
import { night } from '@/theme'
import type { Geography } from '../geography'
import { style } from '../style'
import type { BaseMap } from './api'
import { fits, kindOf, vectorLayers, withBases } from './baseStyle'

const base = (change: Partial<BaseMap>): BaseMap => ({
  id: 'tdt',
  name: '天地图',
  type: 'raster',
  address: '/api/map/base/tdt/{z}/{x}/{y}',
  minZoom: 1,
  maxZoom: 18,
  tileSize: 256,
  bounds: null,
  datum: 'CGCS2000',
  shifted: false,
  approval: 'GS(2024)0650号',
  attribution: '天地图',
  overlay: false,
  layers: [],
  ...change,
})

const none = { type: 'FeatureCollection' as const, features: [] }
const land = {
  sea: { type: 'Polygon', coordinates: [] },
  coast: none,
  names: [],
  attribution: '',
} as unknown as Geography
const plain = style(land, night, 'http://localhost')
const idsOf = (maps: readonly BaseMap[], shaded = false) =>
  withBases(plain, maps, night, shaded).layers.map(({ id }) => id)

describe('base maps of the installation', () => {
  it('lie under the borders and the projects, and take the place of sea and districts', () => {
    const ids = idsOf([base({})])
    expect(ids.slice(0, 2)).toEqual(['ground', 'base-tdt'])
    expect(ids).not.toContain('sea')
    expect(ids).not.toContain('districts')
    expect(ids).toContain('borders')
  })

  it('leave the districts half seen where a figure shades them', () => {
    expect(idsOf([base({})], true)).toContain('districts')
  })

  it('lay names over the land and under the projects', () => {
    const ids = idsOf([base({}), base({ id: 'cva', overlay: true })])
    expect(ids.indexOf('base-cva')).toBe(ids.indexOf('projects-fill') - 1)
    expect(ids.indexOf('base-cva')).toBeGreaterThan(ids.indexOf('borders'))
  })

  it('keep the built-in land under an overlay that lies alone', () => {
    expect(idsOf([base({ id: 'cva', overlay: true })])).toContain('sea')
  })

  it('draw the layers of vector tiles by what their names say, names on top', () => {
    const layers = ['place', 'transportation', 'water', 'waterway', 'building', 'xzq']
    expect(layers.map(kindOf)).toEqual(['name', 'road', 'water', 'stream', 'building', 'other'])
    const drawn = vectorLayers(base({ type: 'vector', layers }), 'base-city', night)
    expect(drawn[0]?.id).toBe('base-city-water-fill')
    expect(drawn.at(-1)?.id).toBe('base-city-place-name')
  })

  it('cannot be laid as vector tiles of a shifted datum; pictures come put right', () => {
    expect(fits(base({ type: 'vector', datum: 'GCJ-02', shifted: true }))).toBe(false)
    expect(fits(base({ datum: 'GCJ-02' }))).toBe(true)
  })
})
