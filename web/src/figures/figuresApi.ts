import { http, query, type Sending } from '@/api/client'
import type {
  Breakdown,
  Curve,
  Definition,
  Done,
  Entries,
  Explained,
  Figure,
  Grouping,
  Heat,
  Known,
  League,
  NewDefinition,
  NewQuotation,
  Population,
  Quotation,
  Sheet,
  VersionOf,
  Works,
} from './types'

/** Where, when and as known when a figure is asked for; what is missing is the usual. */
export interface Asked {
  place?: string | undefined
  period?: string | undefined
  asOf?: string | undefined
}

const at = (code: string) => `/api/indicators/${encodeURIComponent(code)}`

/** Every call of the server about figures. */
export const figuresApi = {
  definitions: (sending?: Sending) => http.get<Explained[]>('/api/indicators', sending),
  sheet: (asked: Asked, sending?: Sending) =>
    http.get<Sheet>('/api/indicators/figures' + query({ ...asked }), sending),
  measures: (sending?: Sending) =>
    http.get<{ name: string; unit: string }[]>('/api/indicators/measures', sending),
  versions: (code: string, sending?: Sending) =>
    http.get<VersionOf[]>(at(code) + '/versions', sending),
  figure: (code: string, asked: Asked, sending?: Sending) =>
    http.get<Figure>(at(code) + '/figure' + query({ ...asked }), sending),
  parts: (code: string, asked: Asked, by: Grouping, sending?: Sending) =>
    http.get<Breakdown>(at(code) + '/parts' + query({ ...asked, by }), sending),
  league: (code: string, asked: Asked, by: Grouping, sending?: Sending) =>
    http.get<League>(
      at(code) + '/league' + query({ period: asked.period, asOf: asked.asOf, by }),
      sending,
    ),
  leagueAddress: (code: string, asked: Asked, by: Grouping) =>
    at(code) + '/league.xlsx' + query({ period: asked.period, asOf: asked.asOf, by }),
  curve: (code: string, asked: Asked, sending?: Sending) =>
    http.get<Curve>(at(code) + '/curve' + query({ ...asked }), sending),
  heat: (code: string, asked: Asked, sending?: Sending) =>
    http.get<Heat>(at(code) + '/heat' + query({ period: asked.period, asOf: asked.asOf }), sending),
  history: (code: string, asked: Asked, sending?: Sending) =>
    http.get<Known[]>(
      at(code) + '/history' + query({ place: asked.place, period: asked.period }),
      sending,
    ),
  entries: (code: string, asked: Asked, sending?: Sending) =>
    http.get<Entries>(at(code) + '/entries' + query({ ...asked }), sending),
  works: (code: string, asked: Asked, sending?: Sending) =>
    http.get<Works>(at(code) + '/works' + query({ ...asked }), sending),
  define: (definition: NewDefinition) => http.post<Explained>('/api/indicators', definition),
  preview: (definition: NewDefinition, sending?: Sending) =>
    http.post<{ sentence: string; problems: { code: string; field: string }[] }>(
      '/api/indicators/preview',
      definition,
      sending,
    ),
  quotations: (sending?: Sending) => http.get<Quotation[]>('/api/quotations', sending),
  quote: (quotation: NewQuotation) => http.post<Quotation>('/api/quotations', quotation),
  population: (
    asked: {
      place?: string | undefined
      level?: string | undefined
      year: number
      done: Done
      asOf?: string | undefined
    },
    sending?: Sending,
  ) => http.get<Population>('/api/population' + query({ ...asked }), sending),
}

/** A definition with nothing chosen yet. */
export function blank(validFrom: string): NewDefinition {
  return {
    code: '',
    validFrom,
    name: '',
    nameEn: '',
    synonyms: [],
    aggregation: 'SUM',
    counted: 'QUANTITY',
    measure: null,
    subkind: null,
    series: 'PROGRESS',
    state: null,
    milestone: null,
    distinct: null,
    condition: {
      kinds: [],
      level: null,
      actions: [],
      lines: [],
      areas: [],
      units: [],
      projects: [],
      planYear: null,
      planYearOfPeriod: false,
      packages: 'ONE',
    },
    unit: '',
    periods: ['YEAR', 'MONTHS', 'MONTH', 'QUARTER'],
    since: null,
    numerator: null,
    denominator: null,
    deadlines: [],
    lowerIsBetter: false,
    note: null,
    reason: '',
  }
}

/** What a further version of a definition begins with: the server numbers it. */
export function furtherVersion(earlier: Definition, validFrom: string): NewDefinition {
  const { version, ...parts } = JSON.parse(JSON.stringify(earlier)) as Definition
  return version ? { ...parts, validFrom, reason: '' } : blank(validFrom)
}
