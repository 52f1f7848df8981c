import type { Entry, LocalDate, MilestoneItem, NewReport, ReportKind } from '@/api/types'

/** What the form of a report holds; empty text is what was not filled in. */
export interface ReportForm {
  kind: ReportKind
  date: LocalDate
  percent: number | null
  expected: LocalDate
  blockedBy: string
  note: string
  /** Ground of a correction (修订依据). */
  reason: string
}

/** A field that the kind of report asks for, and the sentence to say when it is not there. */
export type Missing = Partial<Record<keyof ReportForm, 'needed' | 'neededDate' | 'percentRange'>>

/** What may be reported of a milestone as it stands. */
export function kindsFor(milestone: MilestoneItem, correcting: boolean): ReportKind[] {
  if (correcting) {
    return ['STARTED', 'PROGRESS', 'FINISHED', 'BLOCKED', 'RESUMED', 'EXPECTED', 'WITHDRAWN']
  }
  const kinds: ReportKind[] = milestone.actualStart ? [] : ['STARTED']
  kinds.push('PROGRESS', 'FINISHED')
  kinds.push(milestone.light === 'STOPPED' ? 'RESUMED' : 'BLOCKED')
  return [...kinds, 'EXPECTED']
}

/** A form to begin with: the likeliest kind, dated the campaign's status date. */
export function blank(milestone: MilestoneItem, statusDate: LocalDate): ReportForm {
  const kinds = kindsFor(milestone, false)
  const likely = milestone.light === 'STOPPED' ? 'RESUMED' : kinds[0]
  return {
    kind: likely ?? 'PROGRESS',
    date: statusDate,
    percent: milestone.percent,
    expected: '',
    blockedBy: '',
    note: '',
    reason: '',
  }
}

/** A form that says what the entry said, to be corrected. */
export function correcting(entry: Entry): ReportForm {
  return {
    kind: entry.kind,
    date: entry.effectiveOn,
    percent: entry.percent,
    expected: entry.expected ?? '',
    blockedBy: entry.blockedBy ?? '',
    note: entry.note ?? '',
    reason: '',
  }
}

/** The fields that a kind of report shows. */
export function asks(kind: ReportKind) {
  return {
    percent: kind === 'PROGRESS',
    expected: ['STARTED', 'PROGRESS', 'BLOCKED', 'RESUMED', 'EXPECTED'].includes(kind),
    blockedBy: kind === 'BLOCKED',
    evidence: kind !== 'WITHDRAWN',
  }
}

/** What must still be filled in before it can be sent. */
export function missing(form: ReportForm, correction: boolean): Missing {
  const found: Missing = {}
  if (!form.date) found.date = 'neededDate'
  if (form.kind === 'PROGRESS') {
    if (form.percent === null && !form.expected) found.percent = 'needed'
    else if (form.percent !== null && !(form.percent >= 0 && form.percent <= 100)) {
      found.percent = 'percentRange'
    }
  }
  if (form.kind === 'EXPECTED' && !form.expected) found.expected = 'neededDate'
  if (form.kind === 'BLOCKED' && !form.blockedBy.trim()) found.blockedBy = 'needed'
  if (correction && !form.reason.trim()) found.reason = 'needed'
  return found
}

const orNull = (text: string) => (text.trim() === '' ? null : text.trim())

/** The form as it is sent: only what its kind asks for. */
export function toReport(
  form: ReportForm,
  milestone: string,
  evidence: string[],
  corrects: string | null,
): NewReport {
  const shown = asks(form.kind)
  return {
    milestone,
    kind: form.kind,
    date: form.date,
    percent: shown.percent ? form.percent : null,
    expected: shown.expected ? orNull(form.expected) : null,
    blockedBy: shown.blockedBy ? orNull(form.blockedBy) : null,
    note: orNull(form.note),
    evidence: shown.evidence ? evidence : [],
    corrects,
    reason: corrects ? orNull(form.reason) : null,
  }
}
