import { Refusal } from '@/api/client'
import type { Problem } from '@/api/types'

/** The problem that names this field, to be shown beside it. */
export function problemOf(refusal: Refusal | undefined, field: string): Problem | undefined {
  return refusal?.problems.find((problem) => problem.field === field)
}

/** Whatever was thrown, as something that can be shown. */
export function asRefusal(cause: unknown): Refusal {
  return cause instanceof Refusal ? cause : new Refusal(-1, String(cause))
}
