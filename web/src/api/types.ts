/** What the server says and hears. Dates are `yyyy-MM-dd`, instants ISO-8601 UTC. */
import type { Schemas } from './schemas'

export type Light = Schemas['forecast.Light']
export type Level = Schemas['campaign.Level']
export type Kind = Schemas['project.Kind']
export type Role = Schemas['access.Role']
export type UnitKind = Schemas['organisation.UnitKind']
export type RelationType = Schemas['project.RelationType']
export type LagUnit = Schemas['project.LagUnit']
export type ReportKind = Schemas['journal.ReportKind']

export type LocalDate = string
export type Instant = string

export interface Problem {
  code: string
  field: string | null
  value: string | null
  message: string
  advice: string | null
}

/** `application/problem+json` (RFC 9457). */
export interface ProblemBody {
  type: string
  title: string
  status: number
  detail: string
  problems: Problem[]
}

export interface Named {
  code: string
  name: string
}

export interface Page<T> {
  total: number
  page: number
  size: number
  items: T[]
}

export type Me = Schemas['access.Me']

export interface LightSettings {
  toleranceWorkingDays: number
  dueSoonWorkingDays: number
  silentDays: number
}

export interface Campaign {
  code: string
  name: string
  level: Level
  start: LocalDate
  end: LocalDate
  planYears: number[]
  day: number
  days: number
  statusDate: LocalDate
  statusDateFixed: boolean
  settings: LightSettings
  actions: { code: string; name: string; district: string | null; cityActions: string[] }[]
  lines: {
    code: string
    name: string
    district: string | null
    declared: number | null
    counted: number
    unassigned: number | null
  }[]
  areas: { code: string; name: string; kind: string; districts: string[] }[]
  districts: Named[]
  events: { code: string; name: string; from: LocalDate; to: LocalDate; workingDaysLeft: number }[]
  classifications: {
    code: string
    name: string
    kind: string
    declared: number
    known: number
    members: (string | null)[]
    incomplete: boolean
    tag: string | null
  }[]
  linked: { code: string; name: string; note: string | null }[]
  /** Weekends without make-up work and holidays, for the campaign and one year beyond. */
  nonWorkingDays?: LocalDate[]
  declared: {
    scope: string
    what: string
    declared: number
    counted: number
    difference: number
    /** The comparison in words. */
    sentence?: string
  }[]
}

export type Holder = Schemas['organisation.OrganisationView.Holder']

export type Post = Schemas['organisation.OrganisationView.PostView']

export type Unit = Schemas['organisation.OrganisationView.UnitView']

export type Organisation = Schemas['organisation.OrganisationView']

export type LightCounts = Partial<Record<Light, number>>

export interface WallFigure {
  key: 'started' | 'onTime' | 'done' | 'late'
  count: number
  of: number
  unit: string
  percent: number | null
  /** Query string of the list behind the figure. */
  query: string
  /** Query string of the list that it is counted of. */
  ofQuery?: string
  list: 'projects' | 'milestones'
  change: number | null
}

export interface Wall {
  campaign: { code: string; name: string; day: number; days: number }
  statusDate: LocalDate
  asOf: Instant
  listVersion: number
  position: number
  figures: WallFigure[]
  lights: { projects: LightCounts; milestones: LightCounts }
  late: {
    milestone: string
    project: string
    projectName: string
    milestoneName: string
    unit: string
    unitName: string
    days: number
    light: Light
    reason: string
  }[]
  curve: {
    title: string
    unit: string
    points: {
      date: LocalDate
      plan: number | null
      forecast: number | null
      actual: number | null
    }[]
  }
  league: {
    district: string
    name: string
    rank: number
    onTime: number
    of: number
    percent: number
    late: number
  }[]
  events: {
    position: number
    recordedAt: Instant
    effectiveOn: LocalDate
    project: string
    projectName: string
    milestoneName: string
    kind: ReportKind
    unitName: string
    sentence: string
  }[]
  districts: {
    code: string
    name: string
    projects: number
    late: number
    atRisk: number
    onTimePercent: number | null
  }[]
  marks: { project: string; name: string; lon: number; lat: number; light: Light; reason: string }[]
  areas: { code: string; name: string; light: Light; reason: string; projects: number }[]
  nodes: { name: string; date: LocalDate; workingDaysLeft: number }[]
  /** How many of the projects have a place on the map. */
  placed?: number
}

/** The filters that lists and counts share. */
export interface Filters {
  q?: string | undefined
  light?: Light[] | undefined
  district?: string | undefined
  action?: string | undefined
  line?: string | undefined
  area?: string | undefined
  kind?: Kind | undefined
  level?: Level | undefined
  unit?: string | undefined
  support?: string | undefined
  post?: string | undefined
  year?: number | undefined
  started?: boolean | undefined
  due?: 'overdue' | 'soon' | 'month' | 'reached' | undefined
  onTime?: boolean | undefined
  /** Whether a package counts as one, as its parts, or both are listed. */
  packages?: 'one' | 'parts' | 'all' | undefined
  version?: number | undefined
  sort?: string | undefined
  desc?: boolean | undefined
  page?: number | undefined
  size?: number | undefined
}

/** A page of a list, with the counts of the whole filter and what they were counted on. */
export interface Listing<T> extends Page<T> {
  version: number
  asOf: Instant
  position: number
  lights: LightCounts
}

export interface ProjectItem {
  code: string
  name: string
  level: Level
  kind: Kind
  district: string | null
  districtName: string | null
  actions: string[]
  line: string | null
  areas: string[]
  leadUnit: string
  leadUnitName: string
  /** 万元. */
  investmentWan: number | null
  planYears: number[]
  lon: number | null
  lat: number | null
  light: Light
  reason: string
  percent: number | null
  milestones: { total: number; done: number; late: number }
  forecastFinish: LocalDate | null
  plannedFinish: LocalDate | null
  slipWorkingDays: number | null
  sample: boolean
  /* First and last dates of its milestones. */
  plannedStart?: LocalDate | null
  actualStart?: LocalDate | null
  forecastStart?: LocalDate | null
  actualFinish?: LocalDate | null
}

export type MilestoneItem = Schemas['forecast.MilestoneItem']

export type RelationIn = Schemas['forecast.RelationItem']

export type EvidenceRef = Schemas['journal.EvidenceRef']

/** A piece of evidence beside what it is to prove. */
export type EvidenceFacts = Schemas['journal.EvidenceFacts']

export interface Entry {
  id: string
  position: number
  recordedAt: Instant
  effectiveOn: LocalDate
  kind: ReportKind
  milestone: string
  project: string
  percent: number | null
  expected: LocalDate | null
  blockedBy: string | null
  note: string | null
  evidence: EvidenceFacts[]
  login: string
  post: string
  unit: string
  corrects: string | null
  reason: string | null
  organisationVersion: number
  /* Names added for reading. */
  milestoneName?: string
  postName?: string
  unitName?: string
  /** The entry that corrects this one. */
  correctedBy?: string | null
  sentence?: string
}

export interface ProjectPage extends Omit<ProjectItem, 'milestones'> {
  aliases: string[]
  place: { wkt: string } | null
  content: string | null
  supportingUnits: Named[]
  packageCode: string | null
  parts: Named[]
  predecessor: Named | string | null
  successors: (Named | string)[]
  phases: {
    no: number
    name: string
    plannedStart: LocalDate | null
    plannedFinish: LocalDate | null
    forecastStart: LocalDate | null
    forecastFinish: LocalDate | null
    overlapDays: number | null
    gapDays: number | null
    tooEarly: boolean
    sentence: string | null
  }[]
  buildings: { code: string; name: string; phase: number | null }[]
  promises: { year: number; measure: string; quantity: number; unit: string }[]
  dormancy: {
    printed: string
    stoppedBeforeOrIn: number | null
    restartedOn: LocalDate | null
  } | null
  source: string | null
  extras: Record<string, string>
  milestones: MilestoneItem[]
  history: {
    version: number
    at: Instant
    by: string
    reason: string
    /** Key of the milestone; null when the project itself was changed. */
    milestone: string | null
    field: string
    before: string | null
    after: string | null
  }[]
  reports: Entry[]
  why: string[]
  paces: {
    years: number
    deadline: LocalDate
    donePercent: number
    linePercent: number
    onPace: boolean
    projectedFinish: LocalDate | null
    sentence: string
  }[]
  countdowns: { name: string; date: LocalDate; workingDaysLeft: number }[]
  listVersion: number
  statusDate: LocalDate
  nonWorkingDays: LocalDate[]
}

export type Duties = Schemas['forecast.DutyController.Duties']

export interface NewReport {
  milestone: string
  kind: ReportKind
  date: LocalDate
  percent: number | null
  expected: LocalDate | null
  blockedBy: string | null
  note: string | null
  evidence: string[]
  corrects: string | null
  reason: string | null
}

export interface Reported {
  entry: Entry
  milestone: MilestoneItem
  project: { code: string; light: Light; reason: string }
}

/** An event of `/api/changes`; no projects means all. */
export interface BoardChange {
  position: number
  listVersion: number
  asOf: Instant
  projects: string[]
}

export type * from './importTypes'
export type * from './listTypes'
