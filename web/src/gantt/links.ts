/** The lines between bars: from which end to which end, and the corners they turn. */
import type { RelationType } from '@/api/types'
import type { Point } from '@/map/projection'

/** A bar's two ends and its middle height, in pixels. */
export interface Ends {
  readonly left: number
  readonly right: number
  readonly y: number
}

/** How far a line runs straight out of a bar before it turns. */
const STUB = 7

/** The ends that a relation joins: finish–start leaves on the right and enters on the left. */
export function sides(type: RelationType): { leaves: 'left' | 'right'; enters: 'left' | 'right' } {
  return {
    leaves: type === 'FS' || type === 'FF' ? 'right' : 'left',
    enters: type === 'FS' || type === 'SS' ? 'left' : 'right',
  }
}

/**
 * The corners of a line from one bar to another, in right angles. Where the straight way is
 * barred (the successor begins before its predecessor ends) the line turns back between the rows,
 * half a row off the bar it enters.
 */
export function route(from: Ends, to: Ends, type: RelationType, rowHeight: number): Point[] {
  const { leaves, enters } = sides(type)
  const out = leaves === 'right' ? 1 : -1
  const into = enters === 'left' ? -1 : 1
  const start = { x: from[leaves], y: from.y }
  const end = { x: to[enters], y: to.y }
  const first = start.x + out * STUB
  const last = end.x + into * STUB
  if (leaves === enters) {
    const x = out > 0 ? Math.max(first, last) : Math.min(first, last)
    return [start, { x, y: start.y }, { x, y: end.y }, end]
  }
  if (out * (last - first) >= 0) {
    return [start, { x: first, y: start.y }, { x: first, y: end.y }, end]
  }
  const between = end.y + (start.y <= end.y ? -rowHeight / 2 : rowHeight / 2)
  return [
    start,
    { x: first, y: start.y },
    { x: first, y: between },
    { x: last, y: between },
    { x: last, y: end.y },
    end,
  ]
}

/** The three corners of the arrow head where a line enters a bar. */
export function arrow(end: Point, type: RelationType, size = 5): [Point, Point, Point] {
  const away = sides(type).enters === 'left' ? -1 : 1
  const back = end.x + away * size
  return [end, { x: back, y: end.y - size * 0.7 }, { x: back, y: end.y + size * 0.7 }]
}
