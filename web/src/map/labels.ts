/**
 * Names on a crowded map: where each label goes so that none covers another, with a leader line
 * where it must stand away from its mark; and marks moved apart that would hide each other.
 */
import type { Point } from './projection'

export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Something that wants a name beside it. Earlier in the list means more important. */
export interface Wish extends Point {
  readonly key: string
  readonly width: number
  readonly height: number
  /** Half the size of the mark that the label names; 0 centres the label on its place. */
  readonly radius: number
}

export interface Label {
  readonly key: string
  readonly box: Box
  /** From the mark to the label, where the label stands away from it. */
  readonly leader: readonly [Point, Point] | null
}

const GAP = 4
const DIRECTIONS = 16
const RINGS = [1.6, 2.8, 4]

/** Whether two boxes share any ground. */
export function overlaps(one: Box, other: Box): boolean {
  return (
    one.left < other.right &&
    other.left < one.right &&
    one.top < other.bottom &&
    other.top < one.bottom
  )
}

/** Roughly how wide a text is, in pixels: a Chinese character one em, others 0.56. */
export function textWidth(text: string, size: number): number {
  let ems = 0
  for (const letter of text) ems += (letter.codePointAt(0) ?? 0) > 0x2e7f ? 1 : 0.56
  return ems * size
}

/** A text cut to at most so many ems, with an ellipsis where something was cut. */
export function shortened(text: string, ems: number): string {
  if (textWidth(text, 1) <= ems) return text
  let kept = ''
  for (const letter of text) {
    if (textWidth(kept + letter, 1) > ems - 1) break
    kept += letter
  }
  return kept + '…'
}

/**
 * Places labels one by one, the most important first. A label that finds no free place within
 * the frame is left out. `obstacles` are boxes no label may cover: marks, the legend, an inset.
 */
export function placeLabels(
  wishes: readonly Wish[],
  frame: Box,
  obstacles: readonly Box[],
): Label[] {
  const placed: Label[] = []
  for (const wish of wishes) {
    const taken = [...obstacles, ...placed.map((label) => label.box)]
    const label = candidates(wish).find((candidate) => isFree(candidate, frame, taken, placed))
    if (label) placed.push(label)
  }
  return placed
}

function isFree(
  candidate: Label,
  frame: Box,
  taken: readonly Box[],
  placed: readonly Label[],
): boolean {
  const { box, leader } = candidate
  const inside =
    box.left >= frame.left &&
    box.top >= frame.top &&
    box.right <= frame.right &&
    box.bottom <= frame.bottom
  if (!inside || taken.some((other) => overlaps(box, other))) return false
  if (placed.some((other) => other.leader !== null && crosses(other.leader, box))) return false
  return leader === null || !placed.some((other) => crosses(leader, other.box))
}

/** The places to try for a label: beside its mark first, then further and further away. */
function candidates(wish: Wish): Label[] {
  const { key, x, y, width, height, radius } = wish
  const at = (left: number, top: number): Label => ({
    key,
    box: { left, top, right: left + width, bottom: top + height },
    leader: null,
  })
  const middle = y - height / 2
  if (radius === 0) {
    const centre = x - width / 2
    const shifts = [0, -0.5, 0.5, -0.9, 0.9]
    return shifts.flatMap((down) =>
      [0, -0.5, 0.5].map((across) => at(centre + across * width, middle + down * height)),
    )
  }
  const away = radius + GAP
  const beside = [
    at(x + away, middle),
    at(x - away - width, middle),
    at(x - width / 2, y - away - height),
    at(x - width / 2, y + away),
  ]
  return [...beside, ...RINGS.flatMap((ring) => ringOf(wish, ring))]
}

function ringOf(wish: Wish, ring: number): Label[] {
  const distance = wish.radius + ring * wish.height
  return Array.from({ length: DIRECTIONS }, (_, step) => {
    const angle = (step / DIRECTIONS) * 2 * Math.PI
    const end = { x: wish.x + distance * Math.cos(angle), y: wish.y + distance * Math.sin(angle) }
    const left = Math.cos(angle) >= 0 ? end.x : end.x - wish.width
    const top = end.y - wish.height / 2
    const box = { left, top, right: left + wish.width, bottom: top + wish.height }
    return { key: wish.key, box, leader: [{ x: wish.x, y: wish.y }, end] as const }
  })
}

/** Whether a leader line runs through a box (its edges included). */
export function crosses(line: readonly [Point, Point], box: Box): boolean {
  const [from, to] = line
  let enter = 0
  let leave = 1
  const sides = [
    [from.x - to.x, from.x - box.left],
    [to.x - from.x, box.right - from.x],
    [from.y - to.y, from.y - box.top],
    [to.y - from.y, box.bottom - from.y],
  ] as const
  for (const [slope, room] of sides) {
    if (slope === 0 && room < 0) return false
    if (slope < 0) enter = Math.max(enter, room / slope)
    if (slope > 0) leave = Math.min(leave, room / slope)
  }
  return enter <= leave
}

/** A mark moved off others that would hide it. */
export interface Spread {
  readonly x: number
  readonly y: number
  /** The true place, when the mark had to move away from it. */
  readonly from: Point | null
}

/**
 * Moves marks apart that lie nearer than `distance` pixels, along a spiral of at most `turns`
 * turns around their true place. Earlier marks keep their place; one that finds no room stays.
 */
export function spread(places: readonly Point[], distance: number, turns = 4): Spread[] {
  const taken = new Map<string, Point[]>()
  const cell = (value: number) => Math.floor(value / distance)
  const isFree = (x: number, y: number) => {
    for (let column = cell(x) - 1; column <= cell(x) + 1; column++) {
      for (let row = cell(y) - 1; row <= cell(y) + 1; row++) {
        const near = taken.get(`${column} ${row}`) ?? []
        if (near.some((p) => Math.hypot(p.x - x, p.y - y) < distance * 0.999)) return false
      }
    }
    return true
  }
  return places.map((place) => {
    const spot = spiral(place, distance, turns).find((p) => isFree(p.x, p.y)) ?? place
    const key = `${cell(spot.x)} ${cell(spot.y)}`
    taken.set(key, [...(taken.get(key) ?? []), spot])
    const moved = spot.x !== place.x || spot.y !== place.y
    return { x: spot.x, y: spot.y, from: moved ? { x: place.x, y: place.y } : null }
  })
}

function spiral(centre: Point, distance: number, turns: number): Point[] {
  const spots: Point[] = [{ x: centre.x, y: centre.y }]
  for (let turn = 1; turn <= turns; turn++) {
    const count = 6 * turn
    for (let step = 0; step < count; step++) {
      const angle = (step / count) * 2 * Math.PI
      spots.push({
        x: centre.x + turn * distance * Math.cos(angle),
        y: centre.y + turn * distance * Math.sin(angle),
      })
    }
  }
  return spots
}
