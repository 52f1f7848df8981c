import type { Schemas } from './schemas'
import type { Instant, LocalDate } from './types'

/* What the publication check says of an article. Every start and end is an index into `text`. */

export type Verdict = Schemas['verdict.Verdict']
export type Choice = Schemas['publication.Decision.Choice']

/** The outlets, authors and photographers of an article, as its text prints them. */
export type Credits = Schemas['publication.Credits']

export type KnownFact = Schemas['publication.ReviewView.Known']

export type CheckedFigure = Schemas['publication.ReviewView.Figure']

export interface Remark {
  code: string
  message: string
  spans: [number, number][]
}

export interface PageLine {
  start: number
  end: number
  state: 'REPEATED' | 'CUT_AT_END' | 'CUT_AT_START'
}

export interface CheckedArticle {
  id: string
  title: string
  place: string | null
  no: number
  versions: { no: number; fileName: string; author: string; at: Instant; out: boolean }[]
  publishedOn: LocalDate
  out: boolean
  fileName: string
  hash: string
  author: string
  credits: Credits
  text: string
  figures: CheckedFigure[]
  remarks: Remark[]
  lines: PageLine[]
  open: number
  release: { granted: boolean; reason: string | null; post: string; at: Instant } | null
  statusDate: LocalDate
  listVersion: number
  position: number
  asOf: Instant
}

export type ListedArticle = Schemas['publication.ArticleController.Listed']

export interface HandedIn {
  title?: string | undefined
  article?: string | undefined
  published?: LocalDate | undefined
  place?: string | undefined
  out?: boolean | undefined
  outlet?: string | undefined
}

export interface DecisionWish {
  draft: number
  start: number
  end: number
  choice: Choice
  replacement: string | null
  reason: string | null
}

export type TrackedCommitment = Schemas['publication.Commitments.Tracked']

export type Recall = Schemas['publication.Recalls.Recall']

export type Threshold = Schemas['publication.Threshold']
