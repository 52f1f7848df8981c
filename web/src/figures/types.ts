/** What the server says of indicators; see `guatu.server.indicator`. */
import type { Schemas } from '@/api/schemas'
import type { LocalDate } from '@/api/types'

export type Aggregation = Schemas['indicator.Aggregation']
export type Counted = Schemas['indicator.Counted']
export type State = Schemas['indicator.State']
export type Grouping = Schemas['indicator.Grouping']
export type PeriodKind = Schemas['journal.PeriodKind']
export type Done = Schemas['indicator.Done']
export type Series = Schemas['journal.Series']

export type Condition = Schemas['indicator.Condition']

export type Deadline = Schemas['indicator.Deadline']

export type Definition = Schemas['indicator.Definition']

export type NewDefinition = Omit<Definition, 'version'> & { reason: string }

export type Explained = Schemas['indicator.IndicatorController.DefinitionView']

export type VersionOf = Schemas['indicator.IndicatorController.VersionView']

export type Quotation = Schemas['indicator.Quotation']

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

export type Figure = Schemas['indicator.FigureViews.FigureView']

export type Sheet = Schemas['indicator.FigureViews.Sheet']

export type Part = Schemas['indicator.Breakdown.Part']

export type Rest = Schemas['indicator.Breakdown.Rest']

export type Breakdown = Schemas['indicator.TableViews.PartsView']

export type LeagueRow = Schemas['indicator.League.Row']

export type League = Schemas['indicator.TableViews.LeagueView']

export type Curve = Schemas['indicator.Curves.Curve']

export type Heat = Schemas['indicator.Curves.Heat']

export type Known = Schemas['indicator.Known']

export type Line = Schemas['indicator.Lineages.Line']

export type Entries = Schemas['indicator.Lineages.Entries']

/** Works that started, were completed or carried over, by code. */
export type Flow = Schemas['indicator.Flow']

/** A number of works beside those that have names. */
export type NamedWorks = Schemas['indicator.NamedWorks']

export type InNumber = Schemas['indicator.Works.InNumber']

/** The works behind a figure, by plan and in fact. */
export type Works = Schemas['indicator.Works']

export type Population = Schemas['indicator.PopulationController.PopulationView']
