/** Lit points and names laid out for one picture of the land. */
import type { Light } from '@/api/types'
import type { Geography } from './geography'
import {
  placeLabels,
  shortened,
  spread,
  textWidth,
  type Box,
  type Label,
  type Wish,
} from './labels'
import {
  holds,
  projectionOf,
  type Bounds,
  type Point,
  type Projection,
  type View,
} from './projection'
import type { Shares } from './style'

/** A project as a lit point. */
export interface Mark {
  readonly project: string
  readonly name: string
  readonly lon: number
  readonly lat: number
  readonly light: Light
  readonly reason: string
}

export interface Spot extends Point {
  readonly mark: Mark
  /** The true place, when the spot was moved off another. */
  readonly from: Point | null
}

/** A text of one or two lines with its place. */
export interface Name extends Label {
  readonly lines: readonly string[]
}

export interface Picture {
  readonly spots: readonly Spot[]
  readonly names: readonly Name[]
  readonly districts: readonly Name[]
}

export interface Wanted {
  readonly projection: Projection
  readonly frame: Box
  /** Across a mark, and the height of the text, in pixels. */
  readonly markSize: number
  readonly textSize: number
  /** Marks in here stand in an inset of larger scale: drawn small, without names. */
  readonly magnified: Bounds | null
  /** How many marks may have their name written beside them. */
  readonly nameCount: number
  /** Ground that no text may cover: the legend, the inset. */
  readonly obstacles: readonly Box[]
  /** How a share is written under a district's name, `91.8%`; null where there is no room. */
  readonly percent: ((share: number) => string) | null
  /** What is written beside a mark; its name, cut short, unless told otherwise. */
  readonly label?: (mark: Mark) => string
}

const LINE = 1.25
/** The longest name beside a mark, in ems. */
const LONGEST = 11
const SMALL = 0.55

/** Shapes of the lights in a box of 16 × 16 around 0, 0; `stroke` shapes have no ground. */
export const SHAPES: Readonly<Record<Light, { d: string; stroke: boolean }>> = {
  LATE: { d: 'M-7-7H7V7H-7Z', stroke: false },
  AT_RISK: { d: 'M0-8 8 6.5H-8Z', stroke: false },
  ON_TRACK: { d: 'M-6.5 0a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0-13 0Z', stroke: false },
  DONE: { d: 'M-6 .5-1.8 4.8 6-4.5', stroke: true },
  STOPPED: { d: 'M-3-6V6M3-6V6', stroke: true },
  NOT_STARTED: { d: 'M-5.5 0a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0-11 0Z', stroke: true },
  DRAFT: { d: 'M0-7 7 0 0 7-7 0Z', stroke: true },
}

const BOLDNESS: Partial<Record<Light, number>> = { LATE: 3, AT_RISK: 2, STOPPED: 1 }

/** The marks in order of trouble: what comes first keeps its place and gets its name first. */
export function byTrouble(marks: readonly Mark[]): Mark[] {
  return [...marks].sort((one, other) => (BOLDNESS[other.light] ?? 0) - (BOLDNESS[one.light] ?? 0))
}

/** Marks moved apart, district names and the names of the first marks, none covering another. */
export function arrange(
  land: Geography,
  shares: Shares,
  marks: readonly Mark[],
  wanted: Wanted,
): Picture {
  const inFrame = byTrouble(marks).filter((mark) =>
    isIn(wanted.frame, wanted.projection(mark.lon, mark.lat)),
  )
  const apart = inFrame.filter((mark) => !isMagnified(mark, wanted))
  const small = inFrame.filter((mark) => isMagnified(mark, wanted))
  const places = apart.map((mark) => wanted.projection(mark.lon, mark.lat))
  const moved = spread(places, wanted.markSize * 1.05)
  const spots = apart.map((mark, i) => ({ mark, ...(moved[i] ?? { x: 0, y: 0, from: null }) }))
  const tiny = small.map((mark) => smallSpot(mark, wanted))
  const crowd = [
    ...spots.map((spot) => boxAround(spot, wanted.markSize)),
    ...tiny.map((spot) => boxAround(spot, wanted.markSize * SMALL)),
  ]
  const districts = districtNames(land, shares, wanted, crowd)
  const taken = [...wanted.obstacles, ...crowd, ...districts.map((name) => name.box)]
  return {
    spots: [...tiny, ...spots],
    names: markNames(
      spots.filter((spot) => isNamed(spot, wanted)).slice(0, wanted.nameCount),
      wanted,
      taken,
    ),
    districts,
  }
}

/** How large a spot is drawn: those that an inset magnifies are small here. */
export function sizeOf(spot: Spot, wanted: Pick<Wanted, 'markSize' | 'magnified'>): number {
  return isMagnified(spot.mark, wanted) ? wanted.markSize * SMALL : wanted.markSize
}

function isMagnified(mark: Mark, { magnified }: Pick<Wanted, 'magnified'>): boolean {
  return magnified !== null && holds(magnified, mark.lon, mark.lat)
}

function smallSpot(mark: Mark, wanted: Wanted): Spot {
  return { mark, ...wanted.projection(mark.lon, mark.lat), from: null }
}

/** Only what is late has its name written, unless every mark is to have a label of its own. */
function isNamed({ mark }: Spot, wanted: Wanted): boolean {
  return mark.light === 'LATE' || wanted.label !== undefined
}

function isIn(frame: Box, { x, y }: Point): boolean {
  return x >= frame.left && x <= frame.right && y >= frame.top && y <= frame.bottom
}

function boxAround({ x, y }: Point, size: number): Box {
  return { left: x - size / 2, top: y - size / 2, right: x + size / 2, bottom: y + size / 2 }
}

/** The districts' names keep off the marks; with room for shares, the last ones may cover some. */
function districtNames(land: Geography, shares: Shares, wanted: Wanted, crowd: Box[]): Name[] {
  const lines = new Map<string, string[]>()
  const wishes: Wish[] = []
  for (const { code, name, lon, lat } of land.names) {
    if (wanted.magnified && holds(wanted.magnified, lon, lat)) continue
    const place = wanted.projection(lon, lat)
    if (!isIn(wanted.frame, place)) continue
    const share = shares.get(code) ?? null
    const text = share === null || !wanted.percent ? [name] : [name, wanted.percent(share)]
    lines.set(code, text)
    wishes.push({ key: code, ...place, radius: 0, ...sizeOfText(text, wanted.textSize) })
  }
  const free = placeLabels(wishes, wanted.frame, [...wanted.obstacles, ...crowd])
  if (!wanted.percent) return named(free, lines)
  const missing = wishes.filter((wish) => !free.some((label) => label.key === wish.key))
  const taken = [...wanted.obstacles, ...free.map((label) => label.box)]
  return named([...free, ...placeLabels(missing, wanted.frame, taken)], lines)
}

function markNames(spots: readonly Spot[], wanted: Wanted, taken: readonly Box[]): Name[] {
  const lines = new Map<string, string[]>()
  const wishes = spots.map(({ mark, x, y }) => {
    const text = wanted.label ? [wanted.label(mark)] : [shortened(mark.name, LONGEST)]
    lines.set(mark.project, text)
    const size = sizeOfText(text, wanted.textSize)
    return { key: mark.project, x, y, radius: wanted.markSize / 2, ...size }
  })
  return named(placeLabels(wishes, wanted.frame, taken), lines)
}

function sizeOfText(lines: readonly string[], textSize: number) {
  return {
    width: Math.max(...lines.map((line) => textWidth(line, textSize))) + 4,
    height: lines.length * LINE * textSize,
  }
}

function named(labels: readonly Label[], lines: ReadonlyMap<string, string[]>): Name[] {
  return labels.map((label) => ({ ...label, lines: lines.get(label.key) ?? [] }))
}

/** Where the core has its inset on a picture of the land seen so; null where there is no room. */
export function insetOn(land: Geography, view: View, width: number, height: number): Box | null {
  if (!land.core) return null
  const project = projectionOf(view)
  const outline = land.outline.map(([lon = 0, lat = 0]) => project(lon, lat))
  return insetBox(width, height, outline)
}

/** Widths of the inset to try, as shares of the frame, the largest first. */
const INSET_WIDTHS = [0.5, 0.47, 0.44, 0.41, 0.38, 0.35, 0.32]

/**
 * Where a wide frame keeps an inset for the core: the largest box in the lower right corner that
 * covers none of the land given as points, or nowhere.
 */
export function insetBox(width: number, height: number, land: readonly Point[]): Box | null {
  if (width < 520 || height < 440 || width < height * 0.8) return null
  for (const share of INSET_WIDTHS) {
    const across = Math.round(width * share)
    const down = Math.round(Math.min(height * 0.52, across))
    const box = {
      left: width - across - 8,
      top: height - down - 8,
      right: width - 8,
      bottom: height - 8,
    }
    const around = { ...box, left: box.left - 12, top: box.top - 12 }
    if (!land.some((point) => isIn(around, point))) return box
  }
  return null
}
