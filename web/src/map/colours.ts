import type { Light } from '@/api/types'
import type { Flavor } from '@/theme'

const FIELD: Readonly<Record<Light, keyof Flavor>> = {
  DONE: 'lightDone',
  ON_TRACK: 'lightOnTrack',
  AT_RISK: 'lightAtRisk',
  LATE: 'lightLate',
  STOPPED: 'lightStopped',
  NOT_STARTED: 'lightNotStarted',
  DRAFT: 'lightNotStarted',
}

/** The colour of a light's mark in a flavor. */
export function lightColour(flavor: Flavor, light: Light): string {
  return flavor[FIELD[light]]
}
