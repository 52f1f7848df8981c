import { newKey } from '@/api/key'
import type { Entry, MilestoneItem, Problem } from '@/api/types'
import type { ReportForm } from './report'

/** A photo or document of a draft; with a hash once the server has it. */
export interface DraftFile {
  id: string
  name: string
  type: string
  size: number
  /** Absent when it came with an earlier entry that is being corrected. */
  file?: File
  hash?: string
}

/** A report not yet in the ledger, kept on this device. */
export interface Draft {
  /** Whose, of which milestone, correcting what: one draft for each. A device may be shared. */
  id: string
  login: string
  project: string
  projectName: string
  milestone: string
  milestoneName: string
  corrects: string | null
  form: ReportForm
  files: DraftFile[]
  /** Makes it recorded once, however often it is sent. */
  key: string
  /** `waiting`: sent without an answer; its words must not change until there is one. */
  state: 'editing' | 'waiting'
  /** Instant of the last change; null while nothing was typed. */
  savedAt: string | null
  /** Why the server refused it when it was sent later by itself. */
  refused: { title: string; problems: Problem[] } | null
}

export function draftId(login: string, milestone: string, corrects: string | null): string {
  return [login, milestone, corrects].filter((part) => part !== null).join(' ')
}

/** A draft on which nothing has been typed yet. */
export function freshDraft(
  login: string,
  milestone: MilestoneItem,
  form: ReportForm,
  corrected: Entry | null,
): Draft {
  const corrects = corrected?.id ?? null
  return {
    id: draftId(login, milestone.key, corrects),
    login,
    project: milestone.project,
    projectName: milestone.projectName,
    milestone: milestone.key,
    milestoneName: milestone.name,
    corrects,
    form,
    files: (corrected?.evidence ?? []).map((kept) => ({ id: kept.hash, ...kept })),
    key: newKey(),
    state: 'editing',
    savedAt: null,
    refused: null,
  }
}

/** A chosen file as part of a draft. */
export function draftFile(file: File): DraftFile {
  return { id: newKey(), name: file.name, type: file.type, size: file.size, file }
}
