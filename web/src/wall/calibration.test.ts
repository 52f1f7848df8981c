import { describe, expect, it } from 'vitest'
import { faults, keepScreen, readScreen, smallestText, unitOf } from './calibration'

/** An 86-inch screen, seen from the last row of a meeting room. */
const MEETING_ROOM = { widthMm: 1895, viewerMm: 5000 }

describe('the smallest text', () => {
  it('fills 20 minutes of arc for the farthest viewer', () => {
    const pixels = smallestText(MEETING_ROOM, 1920)
    const characterMm = pixels * 0.88 * (1895 / 1920)
    const minutes = (2 * Math.atan(characterMm / 2 / 5000) * 180 * 60) / Math.PI
    expect(minutes).toBeCloseTo(20, 6)
  })

  it('grows with the distance and with the pixels, and shrinks on a wider screen', () => {
    expect(smallestText({ ...MEETING_ROOM, viewerMm: 10_000 }, 1920)).toBeCloseTo(
      2 * smallestText(MEETING_ROOM, 1920),
    )
    expect(smallestText(MEETING_ROOM, 3840)).toBeCloseTo(2 * smallestText(MEETING_ROOM, 1920))
    expect(smallestText({ ...MEETING_ROOM, widthMm: 3790 }, 1920)).toBeCloseTo(
      smallestText(MEETING_ROOM, 1920) / 2,
    )
  })
})

describe('the unit of the wall', () => {
  it.each([
    [1920, 1080, 20],
    [3840, 2160, 40],
    [1366, 768, 14.2],
    [390, 844, 15],
  ])('of %i × %i without calibration is %s pixels', (width, height, unit) => {
    expect(unitOf(width, height, null)).toBe(unit)
  })

  it('grows where the farthest viewer needs more and never falls under the design', () => {
    expect(unitOf(1920, 1080, MEETING_ROOM)).toBeGreaterThan(30)
    expect(unitOf(1920, 1080, { widthMm: 1895, viewerMm: 600 })).toBe(20)
  })
})

describe('the calibration of a screen', () => {
  it('is kept on the screen itself', () => {
    keepScreen(MEETING_ROOM)
    expect(readScreen()).toEqual(MEETING_ROOM)
    keepScreen(null)
    expect(readScreen()).toBeNull()
  })

  it('that makes no sense is named and not used', () => {
    const wrong = { widthMm: 19, viewerMm: Number.NaN }
    expect(faults(wrong)).toEqual(['widthMm', 'viewerMm'])
    keepScreen(wrong)
    expect(readScreen()).toBeNull()
    localStorage.setItem('guatu.wall.screen', '{"widthMm":')
    expect(readScreen()).toBeNull()
  })
})
