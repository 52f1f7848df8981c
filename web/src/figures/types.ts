/** What the server says of indicators; see `guatu.server.indicator`. */
import type { EvidenceFacts, Instant, Kind, Level, LocalDate, ReportKind } from '@/api/types'

export type Aggregation =
  'SUM' | 'COUNT' | 'DISTINCT' | 'RATIO' | 'GROWTH' | 'CUMULATIVE' | 'RATE_AT' | 'PACE' | 'QUOTED'
export type Counted = 'QUANTITY' | 'INVESTMENT' | 'PROJECT' | 'MILESTONE'
export type State =
  | 'LISTED'
  | 'PLANNED_START'
  | 'STARTED'
  | 'EARLY_START'
  | 'MISSED_START'
  | 'PLANNED_FINISH'
  | 'COMPLETED'
  | 'CARRIED_OVER'
  | 'GOAL_MET'
export type Grouping = 'DISTRICT' | 'ACTION' | 'LINE' | 'UNIT' | 'AREA' | 'MONTH' | 'PROJECT'
export type PeriodKind = 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR' | 'MONTHS' | 'SINCE'
export type Done = 'FINISHED' | 'YEAR_GOAL' | 'STARTED'
export type Series = 'PROGRESS' | 'OFFICIAL'

export interface Condition {
  kinds: Kind[]
  level: Level | null
  actions: string[]
  lines: string[]
  areas: string[]
  units: string[]
  projects: string[]
  planYear: number | null
  planYearOfPeriod: boolean
  packages: 'ONE' | 'PARTS'
}

export interface Deadline {
  name: string
  start: LocalDate
  end: LocalDate
}

export interface Definition {
  code: string
  version: number
  validFrom: LocalDate
  name: string
  nameEn: string
  synonyms: string[]
  aggregation: Aggregation
  counted: Counted | null
  measure: string | null
  subkind: string | null
  series: Series
  state: State | null
  milestone: string | null
  distinct: Grouping | null
  condition: Condition
  unit: string
  periods: PeriodKind[]
  since: LocalDate | null
  numerator: string | null
  denominator: string | null
  deadlines: Deadline[]
  lowerIsBetter: boolean
  note: string | null
}

export type NewDefinition = Omit<Definition, 'version'> & { reason: string }

export interface Explained {
  definition: Definition
  name: string
  sentence: string
}

export interface VersionOf {
  definition: Definition
  sentence: string
  recordedAt: Instant
  by: string
  reason: string
}

export interface Quotation {
  id: string
  indicator: string
  place: { kind: string; code: string }
  period: { kind: PeriodKind; from: LocalDate; to: LocalDate }
  value: number
  unit: string
  rank: number | null
  outOf: number | null
  source: string
  releasedOn: LocalDate
  recordedAt: Instant
  login: string
  corrects: string | null
  reason: string | null
}

export interface NewQuotation {
  indicator: string
  place: string
  period: string
  value: number
  rank: number | null
  outOf: number | null
  source: string
  releasedOn: LocalDate
  corrects: string | null
  reason: string | null
}

export interface Figure {
  code: string
  version: number
  name: string
  aggregation: Aggregation
  place: string
  /** Null for the whole city. */
  placeName: string | null
  period: string
  side: 'RESULT' | 'PLAN'
  asOf: Instant
  listVersion: number
  position: number
  value: number | null
  /** What the list promises for the period; null where nothing is or it was not asked for. */
  plan: number | null
  unit: string
  /** Why there is no value. */
  gap: string | null
  numerator: number | null
  denominator: number | null
  projects: number
  otherCount: number | null
  packages: 'ONE' | 'PARTS'
  lines: {
    name: string
    start: LocalDate
    end: LocalDate
    elapsed: number
    ahead: number
    onPace: boolean
  }[]
  entries: string[]
  entryCount: number
  quotation: Quotation | null
  sentence: string
}

export interface Sheet {
  place: string
  asOf: Instant
  listVersion: number
  statusDate: LocalDate
  rows: { figure: Figure; plan: number | null }[]
}

export interface Part {
  code: string
  name: string
  value: number | null
  projects: number
  reports: number
}

export interface Rest {
  value: number
  projects: number
}

export interface Breakdown {
  whole: Figure
  by: Grouping
  parts: Part[]
  additive: boolean
  unassigned: Rest
  overlap: Rest
}

export interface LeagueRow {
  code: string
  name: string
  rank: number | null
  tied: boolean
  value: number | null
  numerator: number | null
  denominator: number | null
  toNext: number | null
  change: number | null
  rankBefore: number | null
  trend: (number | null)[]
  projects: number
}

export interface League {
  code: string
  name: string
  unit: string
  sentence: string
  by: Grouping
  period: string
  before: string | null
  trend: string[]
  asOf: Instant
  listVersion: number
  position: number
  rows: LeagueRow[]
  remarks: string[]
}

export interface Curve {
  unit: string
  points: {
    month: string
    plan: number | null
    forecast: number | null
    actual: number | null
  }[]
}

export interface Heat {
  unit: string
  months: string[]
  rows: { code: string; name: string; values: (number | null)[] }[]
}

export interface Known {
  value: number | null
  from: Instant
  to: Instant | null
}

export interface Line {
  id: string
  position: number
  recordedAt: Instant
  project: string
  projectName: string
  kind: ReportKind | null
  about: string
  printed: string
  value: number | null
  from: LocalDate
  to: LocalDate
  login: string
  post: string
  unit: string
  corrects: string | null
  reason: string | null
  note: string | null
  evidence: EvidenceFacts[]
  stage: 'FILLED' | 'SIGNED' | 'ACCEPTED' | 'SENT_BACK' | null
  signatures: {
    stage: string
    at: Instant
    login: string
    unit: string | null
    reason: string | null
    /** The paper that bears the signature, where it was carried over from one. */
    document: string | null
  }[]
}

export interface Entries {
  total: number
  lines: Line[]
}

/** Works that started, were completed or carried over, by code. */
export interface Flow {
  started: string[]
  completed: string[]
  carriedOver: string[]
}

/** A number of works beside those that have names. */
export interface NamedWorks {
  told: number
  named: number
  unnamed: number
}

export interface InNumber {
  started: NamedWorks | null
  completed: NamedWorks | null
  /** Completions beyond the starts, which must have been carried over. */
  carriedOver: NamedWorks | null
}

/** The works behind a figure, by plan and in fact. */
export interface Works {
  works: number
  plan: Flow
  fact: Flow
  promised: InNumber
  reported: InNumber
  starts: { planned: number; started: number; early: number; late: number }
  early: string[]
  missed: string[]
  names: Record<string, string>
}

export interface Population {
  denominator: number
  done: number
  all: boolean
  first: { project: string; name: string; milestone: string | null; reason: string } | null
  projects: string[]
  asOf: Instant
  listVersion: number
}
