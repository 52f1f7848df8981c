/** Baselines, what-ifs and plan files as the server tells them. */
import type { Instant, LocalDate } from './types'

/** A named baseline: the forecast as it stood; never changed. */
export interface Baseline {
  id: string
  name: string
  takenOn: LocalDate
  takenAt: Instant
  by: string
  listVersion: number
}

/** A milestone beside a baseline; positive days are later. */
export interface Variance {
  milestone: string
  start: LocalDate
  finish: LocalDate
  startDays: number
  finishDays: number
  sentence: string
}

export interface BaselineView {
  baseline: Baseline
  milestones: Variance[]
}

export type Paper = 'A4' | 'A3' | 'A2' | 'A1' | 'A0'

/** Which activities of a plan file become milestones. */
export type Take = 'ACTIVITIES' | 'POINTS' | 'SUMMARIES'

/** What a plan file would bring into a project, or has brought. */
export interface PlanFile {
  plans: string[]
  plan: number
  format: string
  milestones: {
    code: string
    name: string
    plannedStart: LocalDate | null
    plannedFinish: LocalDate | null
    change: 'NEW' | 'CHANGED' | 'SAME'
  }[]
  relations: number
  wrong: string[]
  losses: string[]
  refused: string[]
  version: number | null
}
