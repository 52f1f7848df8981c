import type { Schemas } from '@/api/schemas'
import { http, query, type Sending } from '@/api/client'
import type { LocalDate } from '@/api/types'

export type PeriodKind = Schemas['journal.PeriodKind']
export type Stage = Schemas['journal.Stage']
export type Period = Omit<Schemas['journal.Period'], 'whole'>
export type PeriodLock = Schemas['journal.PeriodLock']

/** A reported quantity with names beside its codes. */
export type Quantity = Schemas['reporting.QuantityView']

/** A quantity as it is typed; without a number it withdraws what it corrects. */
export type NewQuantity = Schemas['reporting.QuantityRequest']

/** A figure, or a correction of it, with the signatures under it. */
export type Revision = Schemas['reporting.QuantityController.Revision']

/** A figure that a post owes for a period. */
export type Owed = Schemas['reporting.Owed']

export type OwedMilestone = Schemas['reporting.OwedMilestone']

/** What I owe, what came back, what I sign as head. */
export type MyPeriods = Schemas['reporting.PeriodController.Mine']

/** A period from the office's side, with how each district stands. */
export type Desk = Schemas['reporting.Desk']
export type DistrictStand = Schemas['reporting.Desk.DistrictStand']

/** How often figures are asked for, and by when. */
export type Rhythm = Schemas['reporting.Rhythm']

/** Who owes what for a period, and by when. */
export type OwedList = Schemas['reporting.OwedList']
export type OwedBy = Schemas['reporting.OwedBy']
export type OwedItem = Schemas['reporting.OwedBy.Item']

const segment = encodeURIComponent

export const periodCalls = {
  mine: (sending?: Sending) => http.get<MyPeriods>('/api/periods/mine', sending),
  desk: (kind: PeriodKind, day: LocalDate, sending?: Sending) =>
    http.get<Desk>('/api/periods/desk' + query({ kind, day }), sending),
  file: (quantity: NewQuantity, idempotencyKey: string) =>
    http.post<Quantity>('/api/quantities', quantity, { idempotencyKey }),
  ofProject: (project: string, sending?: Sending) =>
    http.get<Quantity[]>('/api/quantities' + query({ project }), sending),
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
