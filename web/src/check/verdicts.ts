import type { CheckedFigure, Verdict } from '@/api/publicationTypes'
import type { Light } from '@/api/types'

/** How a figure stands, in four grades, the worst first. */
export type Standing = 'wrong' | 'loose' | 'open' | 'right'

export const standings: readonly Standing[] = ['wrong', 'loose', 'open', 'right']

const of: Record<Verdict, Standing> = {
  AGREES: 'right',
  ROUNDS_TO: 'right',
  DERIVED_OK: 'right',
  TRUNCATED: 'loose',
  TRUE_BUT_LOOSE: 'loose',
  AMBIGUOUS: 'loose',
  DIFFERS: 'wrong',
  UNIT_DIFFERS: 'wrong',
  PERIOD_DIFFERS: 'wrong',
  PLACE_DIFFERS: 'wrong',
  STALE: 'wrong',
  DERIVED_DIFFERS: 'wrong',
  NOT_IN_LEDGER: 'open',
  NEEDS_BASE: 'open',
  NOT_CHECKABLE: 'open',
  UNSUPPORTED_SUPERLATIVE: 'open',
}

/** What stands against a figure within its own text makes a right one doubtful. */
export function standingOf(figure: Pick<CheckedFigure, 'verdict' | 'settled' | 'decision'>) {
  const standing = of[figure.verdict]
  const doubted = standing === 'right' && !figure.settled && !figure.decision
  return doubted ? 'loose' : standing
}

/** The house's marks hold apart for every type of colour vision; each standing takes one. */
export const marks: Record<Standing, Light> = {
  right: 'ON_TRACK',
  loose: 'AT_RISK',
  wrong: 'LATE',
  open: 'NOT_STARTED',
}

/** The shape beside a figure, so that the colour is not needed. */
export const shapes: Record<Standing, string> = {
  right: '✓',
  loose: '▲',
  wrong: '■',
  open: '○',
}
