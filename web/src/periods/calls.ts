import { http, query, type Sending } from '@/api/client'
import type { EvidenceRef, LocalDate } from '@/api/types'

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
  evidence: EvidenceRef[]
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

export interface OwedMilestone {
  key: string
  name: string
  project: string
  projectName: string
  lastReport: LocalDate | null
}

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

export interface DistrictStand {
  district: string | null
  name: string
  owed: number
  missing: number
  open: number
  accepted: number
  locked: boolean
}

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

/** What a piece of evidence says of itself beside what the figure claims. */
export interface EvidenceFacts {
  piece: EvidenceRef
  /** The camera's own time, without a zone. */
  takenAt: string | null
  lat: number | null
  lon: number | null
  withinPeriod: boolean | null
  metres: number | null
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
  evidence: (id: string, sending?: Sending) =>
    http.get<EvidenceFacts[]>(`/api/quantities/${segment(id)}/evidence`, sending),
  step: (id: string, stage: Stage, reason: string | null) =>
    http.post<Quantity>(`/api/quantities/${segment(id)}/step`, { stage, reason }),
  lock: (lock: {
    district: string | null
    kind: PeriodKind
    day: LocalDate
    lock: boolean
    reason: string | null
  }) => http.post<PeriodLock>('/api/periods/locks', lock),
}
