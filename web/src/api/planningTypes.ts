/** Baselines, what-ifs and plan files as the server tells them. */
import type { Schemas } from './schemas'
import type { LocalDate } from './types'

/** A named baseline: the forecast as it stood; never changed. */
export type Baseline = Schemas['planning.KeptBaseline']

/** A milestone beside a baseline; positive days are later. */
export type Variance = Schemas['planning.BaselineView.Variance']

export type BaselineView = Schemas['planning.BaselineView']

export type Paper = 'A4' | 'A3' | 'A2' | 'A1' | 'A0'

/** Which activities of a plan file become milestones. */
export type Take = Schemas['planning.Take']

/** What a plan file would bring into a project, or has brought. */
export type PlanFile = Schemas['planning.PlanFileView']

/** What is supposed of one milestone; what is left out stays as it is. */
export interface Move {
  milestone: string
  finish?: LocalDate
  workingDays?: number
  notBefore?: LocalDate
}

export type MovedMilestone = Schemas['planning.WhatIfView.MovedMilestone']

/** What would come out otherwise under some moves; what stays the same is left out. */
export type WhatIf = Schemas['planning.WhatIfView']
