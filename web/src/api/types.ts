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

export type LightSettings = Schemas['campaign.LightSettings']

export type Campaign = Schemas['campaign.CampaignView']

export type Holder = Schemas['organisation.OrganisationView.Holder']

export type Post = Schemas['organisation.OrganisationView.PostView']

export type Unit = Schemas['organisation.OrganisationView.UnitView']

export type Organisation = Schemas['organisation.OrganisationView']

export type LightCounts = Partial<Record<Light, number>>

/** A figure of the wall, with the query strings of the lists behind it and of its whole. */
export type WallFigure = Schemas['wallmap.Wall.Figure']

export type Wall = Schemas['wallmap.Wall']

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

/** A project in a list; money in 万元. */
export type ProjectItem = Schemas['forecast.ProjectItem']

export type MilestoneItem = Schemas['forecast.MilestoneItem']

export type RelationIn = Schemas['forecast.RelationItem']

export type EvidenceRef = Schemas['journal.EvidenceRef']

/** A piece of evidence beside what it is to prove. */
export type EvidenceFacts = Schemas['journal.EvidenceFacts']

/** A report on a milestone, with names for reading. */
export type Entry = Schemas['forecast.EntryView']

export type ProjectPage = Schemas['wallmap.ProjectPage']

export type Duties = Schemas['forecast.DutyController.Duties']

export type NewReport = Schemas['forecast.ReportRequest']

/** A report taken, and how milestone and project stand after it. */
export type Reported = Schemas['forecast.ReportController.Filed']

/** An event of `/api/changes`; no projects means all. */
export interface BoardChange {
  position: number
  listVersion: number
  asOf: Instant
  projects: string[]
}

export type * from './importTypes'
export type * from './listTypes'
