import type { Instant, LocalDate } from './types'

/* What the publication check says of an article. Every start and end is an index into `text`. */

export type Verdict =
  | 'AGREES'
  | 'ROUNDS_TO'
  | 'TRUNCATED'
  | 'TRUE_BUT_LOOSE'
  | 'DIFFERS'
  | 'UNIT_DIFFERS'
  | 'PERIOD_DIFFERS'
  | 'PLACE_DIFFERS'
  | 'STALE'
  | 'DERIVED_OK'
  | 'DERIVED_DIFFERS'
  | 'NOT_IN_LEDGER'
  | 'AMBIGUOUS'
  | 'NEEDS_BASE'
  | 'NOT_CHECKABLE'
  | 'UNSUPPORTED_SUPERLATIVE'
export type Choice = 'ACCEPT' | 'CHANGE' | 'LEAVE'

export interface KnownFact {
  indicator: string
  place: string
  from: LocalDate
  to: LocalDate
  plan: boolean
  value: string
  source: string
  link: string
  asOf: Instant | null
  listVersion: number
  entries: number
  superseded: boolean
  trail: string[]
}

export interface FigureDecision {
  choice: Choice
  replacement: string | null
  reason: string | null
  post: string
  at: Instant
  draft: number
}

/** What a tied figure is: 其中 makes wholes and parts, 由…到… the ends, 分别 a list. */
export type TiedAs = 'WHOLE' | 'PART' | 'FROM' | 'TO' | 'LISTED'

export interface CheckedFigure {
  no: number
  start: number
  end: number
  surface: string
  sentence: string
  verdict: Verdict
  holds: boolean
  settled: boolean
  outdated: boolean
  future: boolean
  reasons: string[]
  facts: KnownFact[]
  ties: { as: TiedAs; no: number; surface: string }[]
  suggestion: string | null
  decision: FigureDecision | null
}

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

export interface ListedArticle {
  id: string
  title: string
  versions: number
  publishedOn: LocalDate
  out: boolean
  author: string
  at: Instant
}

export interface HandedIn {
  title?: string | undefined
  article?: string | undefined
  published?: LocalDate | undefined
  place?: string | undefined
  out?: boolean | undefined
}

export interface DecisionWish {
  draft: number
  start: number
  end: number
  choice: Choice
  replacement: string | null
  reason: string | null
}

export interface TrackedCommitment {
  id: string
  article: string
  title: string
  surface: string
  sentence: string
  grade: 'ENSURE' | 'PLAN' | 'STRIVE'
  topic: string
  placeName: string
  year: number
  target: string
  reached: string | null
  percent: number | null
  standing: 'KEPT' | 'OPEN' | 'MISSED' | 'UNKNOWN'
}

export interface Recall {
  article: string
  title: string
  publishedOn: LocalDate
  surface: string
  sentence: string
  indicator: string
  place: string
  from: LocalDate
  to: LocalDate
  quoted: string
  now: string
  holds: boolean
}

export interface Threshold {
  word: string
  share: number
  source: string
}
