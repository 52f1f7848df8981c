import { describe, expect, it } from 'vitest'
import { day, night, print, properties, shareClass } from './theme'

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const linear = (place: number) => {
    const share = parseInt(hex.slice(place, place + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * linear(1) + 0.7152 * linear(3) + 0.0722 * linear(5)
}

function contrast(one: string, other: string): number {
  const a = luminance(one) + 0.05
  const b = luminance(other) + 0.05
  return Math.max(a, b) / Math.min(a, b)
}

describe.each([
  ['day', day],
  ['night', night],
  ['print', print],
])('the flavor %s', (_, flavor) => {
  it('reads at 4.5:1 on every ground', () => {
    const inks = [
      flavor.ink,
      flavor.inkMuted,
      flavor.lightDoneInk,
      flavor.lightOnTrackInk,
      flavor.lightAtRiskInk,
      flavor.lightLateInk,
    ]
    for (const ground of [flavor.ground, flavor.surface, flavor.raised]) {
      for (const ink of inks) expect(contrast(ink, ground), ink).toBeGreaterThanOrEqual(4.5)
    }
  })

  it('reads on its coloured grounds', () => {
    expect(contrast(flavor.lateGroundInk, flavor.lateGround)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(flavor.accentInk, flavor.accent)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(flavor.barMuted, flavor.bar)).toBeGreaterThanOrEqual(4.5)
  })

  it('shows every light at 3:1 on a surface', () => {
    const lights = [
      flavor.lightDone,
      flavor.lightOnTrack,
      flavor.lightAtRisk,
      flavor.lightLate,
      flavor.lightStopped,
      flavor.lightNotStarted,
    ]
    for (const light of lights) {
      expect(contrast(light, flavor.surface), light).toBeGreaterThanOrEqual(3)
    }
  })

  it('names districts readably on every class of share', () => {
    const { share1, share2, share3, share4, shareNone } = flavor
    for (const ground of [share1, share2, share3, share4, shareNone]) {
      expect(contrast(flavor.ink, ground), ground).toBeGreaterThanOrEqual(4.5)
    }
  })
})

describe('the share on time of a district', () => {
  it.each([
    [null, 0],
    [100, 1],
    [95, 1],
    [94.9, 2],
    [90, 2],
    [85.4, 3],
    [79.9, 4],
  ])('of %s %% is in class %i', (percent, expected) => {
    expect(shareClass(percent)).toBe(expected)
  })
})

describe('custom properties', () => {
  it('carry every colour under its own name, and the scheme for the controls', () => {
    expect(properties(night)).toMatchObject({
      colorScheme: 'dark',
      '--late-ground-ink': '#ffffff',
      '--light-on-track': '#18bcfe',
    })
  })
})
