/** What became different between two readings of the wall. */
import type { Wall } from '@/api/types'

/** Projects whose mark is new or has another light. */
export function changedMarks(before: Wall | undefined, after: Wall): Set<string> {
  if (!before) return new Set()
  const lights = new Map(before.marks.map((mark) => [mark.project, mark.light]))
  const changed = after.marks.filter((mark) => lights.get(mark.project) !== mark.light)
  return new Set(changed.map((mark) => mark.project))
}

/** Figures that count otherwise than before. */
export function changedFigures(before: Wall | undefined, after: Wall): Set<string> {
  if (!before) return new Set()
  const counts = new Map(before.figures.map(({ key, count, of }) => [key, `${count}/${of}`]))
  const changed = after.figures.filter(({ key, count, of }) => counts.get(key) !== `${count}/${of}`)
  return new Set(changed.map((figure) => figure.key))
}

/** Whole minutes between two instants in milliseconds; never negative. */
export function minutesSince(then: number, now: number): number {
  return Math.max(0, Math.floor((now - then) / 60_000))
}
