/** Baselines, what-ifs and plan files as the server tells them. */
import type { Instant, Light, LocalDate } from './types'

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

/** What is supposed of one milestone; what is left out stays as it is. */
export interface Move {
  milestone: string
  finish?: LocalDate
  workingDays?: number
  notBefore?: LocalDate
}

/** From a real finish and light to a supposed one; positive days are later. */
interface Moved {
  name: string
  finish: LocalDate | null
  supposedFinish: LocalDate | null
  days: number
  light: Light
  supposedLight: Light
  reason: string
}

export interface MovedMilestone extends Moved {
  key: string
  project: string
  supposedStart: LocalDate | null
  critical: boolean
}

/** What would come out otherwise under some moves; what stays the same is left out. */
export interface WhatIf {
  milestones: MovedMilestone[]
  projects: (Moved & { code: string })[]
}
