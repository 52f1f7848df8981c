import type { Instant, Kind } from './types'

/* What is said of the list itself: its versions, its three steps, its changes. */

export interface ListVersion {
  no: number
  at: Instant
  by: string
  reason: string
  source: string | null
  added: number
  removed: number
  changed: number
  projects: number
}

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

export interface Change {
  kind: 'ADDED' | 'REMOVED' | 'CHANGED'
  project: string
  milestone: string | null
  field: string | null
  before: string | null
  after: string | null
}
