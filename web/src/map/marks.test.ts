import { describe, expect, it } from 'vitest'
import { geographyOf, type Districts } from './geography'
import { overlaps } from './labels'
import { arrange, byTrouble, insetBox, sizeOf, type Mark, type Wanted } from './marks'
import { fit, type Bounds } from './projection'

const square = (west: number, south: number, size: number) => [
  [
    [west, south],
    [west + size, south],
    [west + size, south + size],
    [west, south + size],
    [west, south],
  ],
]
const districts: Districts = {
  type: 'FeatureCollection',
  features: [
    ['370212', '崂山区', 120.4, 0.3] as const,
    ['370214', '城阳区', 120.1, 0.3] as const,
  ].map(([code, name, west, size]) => ({
    type: 'Feature',
    properties: { code, name },
    geometry: { type: 'Polygon', coordinates: square(west, 36.1, size) },
  })),
}
const land = geographyOf(districts, { type: 'FeatureCollection', features: [] })
const shares = new Map([['370212', 96.2]])

const late: Mark = {
  project: 'QD-2022-002',
  name: '张村河片区城中村改造（张村河南社区）',
  lon: 120.458,
  lat: 36.119,
  light: 'LATE',
  reason: '超期 23 个工作日',
}
const atRisk: Mark = { ...late, project: 'QD-2022-003', light: 'AT_RISK' }

const bounds: Bounds = [120.1, 36.1, 120.7, 36.4]
const wanted: Wanted = {
  projection: fit(bounds, { width: 900, height: 600, padding: 10 }),
  frame: { left: 0, top: 0, right: 900, bottom: 600 },
  markSize: 16,
  textSize: 20,
  magnified: null,
  nameCount: 10,
  obstacles: [],
  percent: (share) => `${share}%`,
}

describe('a picture of the land', () => {
  const picture = arrange(land, shares, [atRisk, late], wanted)

  it('gives the late mark its true place and moves the other off it', () => {
    const [first, second] = picture.spots
    expect(first?.mark).toBe(late)
    expect(first?.from).toBeNull()
    expect(second?.from).toEqual({ x: first?.x, y: first?.y })
  })

  it('names districts with their share, and only the name where nothing is due', () => {
    expect(picture.districts.map((name) => name.lines)).toEqual([['崂山区', '96.2%'], ['城阳区']])
  })

  it('cuts long names and covers nothing with them', () => {
    const [name] = picture.names
    expect(name?.lines[0]).toMatch(/…$/)
    const boxes = [...picture.names, ...picture.districts].map((one) => one.box)
    boxes.forEach((one, i) => {
      boxes.slice(i + 1).forEach((other) => {
        expect(overlaps(one, other)).toBe(false)
      })
    })
  })

  it('leaves to the inset what the inset magnifies', () => {
    const magnified: Bounds = [120.44, 36.1, 120.5, 36.15]
    const small = arrange(land, shares, [late], { ...wanted, magnified })
    expect(small.names).toEqual([])
    expect(small.spots.map((spot) => sizeOf(spot, { markSize: 16, magnified }))).toEqual([8.8])
  })

  it('puts the worst first', () => {
    expect(byTrouble([atRisk, late]).map((mark) => mark.light)).toEqual(['LATE', 'AT_RISK'])
  })
})

describe('the inset', () => {
  it('stands in the lower right corner of a wide frame', () => {
    const box = insetBox(985, 900, [])
    expect(box?.right).toBe(977)
    expect(box?.left).toBeGreaterThan(480)
  })

  it('shrinks rather than cover land, and is left out where the land fills the corner', () => {
    const free = insetBox(985, 900, [])
    const beside = insetBox(985, 900, [{ x: (free?.left ?? 0) + 20, y: 700 }])
    expect(beside?.left).toBeGreaterThan((free?.left ?? 0) + 20)
    expect(insetBox(985, 900, [{ x: 960, y: 880 }])).toBeNull()
  })

  it('is left out on a phone and in a tall frame', () => {
    expect(insetBox(360, 360, [])).toBeNull()
    expect(insetBox(600, 900, [])).toBeNull()
  })
})
