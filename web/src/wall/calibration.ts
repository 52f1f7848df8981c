/**
 * How large text must be on this very screen: its width and the farthest viewer are typed once
 * where it hangs. Text never falls under 20 minutes of arc; rows are dropped, not shrunk.
 */

/** The screen as it hangs, in millimetres. */
export interface Screen {
  readonly widthMm: number
  readonly viewerMm: number
}

/** The smallest angle that a character may fill, in minutes of arc. */
export const ARC_MINUTES = 20

/** The share of its font size that a Chinese character fills from top to bottom. */
const CHARACTER = 0.88

/** Bounds of what can be typed: from a small monitor to a wall of screens, from a desk to a hall. */
export const LIMITS = {
  widthMm: { min: 300, max: 20_000 },
  viewerMm: { min: 300, max: 50_000 },
} as const

const KEY = 'guatu.wall.screen'

/** The smallest font size in CSS pixels on a screen of so many pixels across. */
export function smallestText(screen: Screen, pixelsAcross: number): number {
  const heightMm = 2 * screen.viewerMm * Math.tan(((ARC_MINUTES / 60) * Math.PI) / 360)
  return (heightMm / CHARACTER) * (pixelsAcross / screen.widthMm)
}

/**
 * The size of the smallest text in CSS pixels: what the design wants for a screen of this shape,
 * or more where the farthest viewer needs more.
 */
export function unitOf(width: number, height: number, screen: Screen | null): number {
  const designed = Math.max(width < 640 ? 15 : 14, Math.min(width / 1920, height / 1080) * 20)
  const needed = screen === null ? 0 : smallestText(screen, width)
  return Math.round(Math.max(designed, needed) * 10) / 10
}

/** What stands in the way of a calibration, by field. */
export function faults(screen: Screen): (keyof Screen)[] {
  return (['widthMm', 'viewerMm'] as const).filter((field) => {
    const { min, max } = LIMITS[field]
    return !(screen[field] >= min && screen[field] <= max)
  })
}

/** The calibration of this screen, where one was typed. */
export function readScreen(storage: Storage = localStorage): Screen | null {
  try {
    const stored = JSON.parse(storage.getItem(KEY) ?? 'null') as Screen | null
    return stored !== null && faults(stored).length === 0 ? stored : null
  } catch {
    return null
  }
}

/** Keeps the calibration of this screen; nothing forgets it. */
export function keepScreen(screen: Screen | null, storage: Storage = localStorage): void {
  if (screen === null) storage.removeItem(KEY)
  else storage.setItem(KEY, JSON.stringify(screen))
}
