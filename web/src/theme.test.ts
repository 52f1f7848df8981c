import { describe, expect, it } from 'vitest'
import { FLAVORS, LIGHTS, LIGHT_GLYPH, cssVariables, day, lightColour, shareClass } from './theme'

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

describe.each(Object.values(FLAVORS))('the flavor $name', (flavor) => {
  it.each([flavor.ground, flavor.panel, flavor.raised])('reads at 4.5:1 on %s', (ground) => {
    const inks = [
      flavor.text,
      flavor.muted,
      flavor.doneText,
      flavor.onTrackText,
      flavor.atRiskText,
      flavor.lateText,
    ]
    for (const ink of inks) expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5)
  })

  it('reads on its coloured grounds', () => {
    expect(contrast(flavor.onLateGround, flavor.lateGround)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(flavor.onAccent, flavor.accent)).toBeGreaterThanOrEqual(4.5)
  })

  it('shows every light at 3:1 on a panel and on the sea', () => {
    for (const light of LIGHTS) {
      const colour = lightColour(flavor, light)
      expect(contrast(colour, flavor.panel), light).toBeGreaterThanOrEqual(3)
      expect(contrast(colour, flavor.sea), light).toBeGreaterThanOrEqual(2.6)
    }
  })

  it('names districts readably on every class of share', () => {
    const grounds = [flavor.share1, flavor.share2, flavor.share3, flavor.share4, flavor.shareNone]
    for (const ground of grounds) expect(contrast(flavor.text, ground)).toBeGreaterThanOrEqual(4.5)
  })
})

describe('lights', () => {
  it('have a mark of their own each, so that colour is never alone', () => {
    expect(new Set(Object.values(LIGHT_GLYPH)).size).toBe(LIGHTS.length)
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

describe('css variables', () => {
  it('carry every colour under its own name', () => {
    expect(cssVariables(day)['--on-late-ground']).toBe('#ffffff')
    expect(cssVariables(day)).not.toHaveProperty('--name')
  })
})
