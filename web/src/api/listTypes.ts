import type { Schemas } from './schemas'
import type { Kind } from './types'

/* What is said of the list itself: its versions, its three steps, its changes. */

export type ListVersion = Schemas['project.ListVersion']

export interface CompletenessStep {
  key: 'listed' | 'milestoned' | 'assigned'
  done: number
  total: number
  percent: number
  missing: { project: string; name: string; milestone: string | null; what: string }[]
}

export interface ListOverview {
  version: number
  versions: ListVersion[]
  steps: CompletenessStep[]
  counts: { total: number } & Record<Kind, number>
}

export type Change = Schemas['project.Change']
