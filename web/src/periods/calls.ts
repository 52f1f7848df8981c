import type { Schemas } from '@/api/schemas'
import { http, query, type Sending } from '@/api/client'
import type { EvidenceFacts, LocalDate } from '@/api/types'
import type { RhythmKind } from './steps'

export type PeriodKind = 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR' | 'MONTHS' | 'SINCE'
export type Stage = 'FILLED' | 'SIGNED' | 'ACCEPTED' | 'SENT_BACK'

export interface Period {
  kind: PeriodKind
  from: LocalDate
  to: LocalDate
}

/** A reported quantity with names beside its codes. */
export interface Quantity {
  id: string
  slot: string
  revision: number
  project: string
  projectName: string
  district: string | null
  districtName: string | null
  placeName: string | null
  subkind: string | null
  measure: string
  value: number | null
  unit: string
  printed: string
  period: Period
  accrual: 'FLOW' | 'CUMULATIVE'
  series: 'PROGRESS' | 'OFFICIAL'
  note: string | null
  evidence: EvidenceFacts[]
  login: string
  postName: string
  unitName: string
  corrects: string | null
  reason: string | null
  stage: Stage
  sentBackBecause: string | null
  recordedAt: string
}

/** A figure that a post owes for a period. */
export interface Owed {
  project: string
  projectName: string
  district: string | null
  measure: string
  promised: string
  unit: string
  postName: string | null
  unitName: string
  period: Period
  due: LocalDate
  late: boolean
  locked: boolean
  reports: Quantity[]
}

export type OwedMilestone = Schemas['reporting.OwedMilestone']

/** What I owe, what came back, what I sign as head. */
export interface MyPeriods {
  statusDate: LocalDate
  periods: { period: Period; due: LocalDate; figures: Owed[] }[]
  week: Period | null
  weekDue: LocalDate | null
  milestones: OwedMilestone[]
  sentBack: Quantity[]
  toSign: Quantity[]
}

export interface PeriodLock {
  id: string
  recordedAt: string
  district: string | null
  period: Period
  locked: boolean
  login: string
  reason: string | null
}

export type DistrictStand = Schemas['reporting.Desk.DistrictStand']

/** A period from the office's side. */
export interface Desk {
  period: Period
  due: LocalDate
  districts: DistrictStand[]
  toAccept: Quantity[]
  missing: Owed[]
  cityLocked: boolean
  history: PeriodLock[]
}

/** How often figures are asked for, and by when. */
export interface Rhythm {
  kind: RhythmKind
  /** Day of the period, from 1; or so many days after its end. */
  day: number
  afterEnd: boolean
  active: boolean
}

/** One thing that a post owes. */
export type OwedItem = Schemas['reporting.OwedBy.Item']

export type OwedBy = Schemas['reporting.OwedBy']

/** Who owes what for a period, and by when. */
export interface OwedList {
  period: Period
  due: LocalDate
  active: boolean
  owed: number
  missing: number
  posts: OwedBy[]
}

/** A quantity as it is typed; without a number it withdraws what it corrects. */
export interface NewQuantity {
  project: string
  measure: string
  quantity: string | null
  unit: string
  kind: PeriodKind
  to: LocalDate
  note: string | null
  evidence: string[]
  corrects: string | null
  reason: string | null
}

export interface Revision {
  report: Quantity
  steps: { id: string; stage: Stage; login: string; recordedAt: string; reason: string | null }[]
}

const segment = encodeURIComponent

export const periodCalls = {
  mine: (sending?: Sending) => http.get<MyPeriods>('/api/periods/mine', sending),
  desk: (kind: PeriodKind, day: LocalDate, sending?: Sending) =>
    http.get<Desk>('/api/periods/desk' + query({ kind, day }), sending),
  file: (quantity: NewQuantity, idempotencyKey: string) =>
    http.post<Quantity>('/api/quantities', quantity, { idempotencyKey }),
  history: (id: string, sending?: Sending) =>
    http.get<Revision[]>(`/api/quantities/${segment(id)}/history`, sending),
  step: (id: string, stage: Stage, reason: string | null) =>
    http.post<Quantity>(`/api/quantities/${segment(id)}/step`, { stage, reason }),
  stepAll: (ids: string[], stage: Stage) =>
    http.post<{ done: number }>('/api/quantities/steps', { ids, stage }),
  rhythm: (sending?: Sending) => http.get<Rhythm[]>('/api/periods/rhythm', sending),
  putRhythm: (rhythm: Rhythm) => http.put<Rhythm>('/api/periods/rhythm', rhythm),
  owed: (kind: PeriodKind, day: LocalDate, sending?: Sending) =>
    http.get<OwedList>('/api/periods/owed' + query({ kind, day }), sending),
  lock: (lock: {
    district: string | null
    kind: PeriodKind
    day: LocalDate
    lock: boolean
    reason: string | null
  }) => http.post<PeriodLock>('/api/periods/locks', lock),
}
