import type { Light } from '@/api/types'

/** The lights in the order in which they trouble people: the worst first. */
export const lights: readonly Light[] = [
  'LATE',
  'AT_RISK',
  'STOPPED',
  'ON_TRACK',
  'NOT_STARTED',
  'DONE',
]

/** The shape of each light as a character, for canvas, titles and plain text. */
export const glyphs: Record<Light, string> = {
  DONE: '✓',
  ON_TRACK: '●',
  AT_RISK: '▲',
  LATE: '■',
  STOPPED: '‖',
  NOT_STARTED: '○',
  DRAFT: '◌',
}
