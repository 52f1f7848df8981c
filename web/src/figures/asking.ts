/** A question as the address of the screen holds it, so that every figure has a link of its own. */
import type { LocationQuery } from 'vue-router'
import type { Campaign } from '@/api/types'
import type { Asked } from './figuresApi'
import type { Definition, Grouping, PeriodKind } from './types'

export type Face = 'parts' | 'league' | 'charts' | 'works' | 'entries' | 'definition'

export const faces: readonly Face[] = [
  'parts',
  'league',
  'charts',
  'works',
  'entries',
  'definition',
]
const groupings: readonly Grouping[] = [
  'DISTRICT',
  'ACTION',
  'UNIT',
  'AREA',
  'LINE',
  'MONTH',
  'PROJECT',
]

function text(query: LocationQuery, name: string): string | undefined {
  const value = query[name]
  return typeof value === 'string' && value ? value : undefined
}

export function askedOf(query: LocationQuery): Asked {
  return {
    place: text(query, 'place'),
    period: text(query, 'period'),
    asOf: text(query, 'asOf'),
  }
}

export function faceOf(query: LocationQuery): Face {
  return faces.find((face) => face === query['face']) ?? 'parts'
}

export function groupingOf(query: LocationQuery): Grouping {
  return groupings.find((by) => by === query['by']) ?? 'DISTRICT'
}

/** The query of an address; what is the usual is left out. */
export function queryOf(asked: Asked, more: Record<string, string | undefined> = {}) {
  const query: Record<string, string> = {}
  for (const [name, value] of Object.entries({ ...asked, ...more })) {
    if (value) query[name] = value
  }
  return query
}

/** The periods a campaign's figures are usually asked for, newest first. */
export function usualPeriods(campaign: Campaign | undefined): string[] {
  if (!campaign) return []
  const [year = 0, month = 1] = campaign.statusDate.split('-').map(Number)
  const two = (n: number) => String(n).padStart(2, '0')
  const periods = campaign.planYears.map(String).toReversed()
  if (!periods.includes(String(year))) periods.push(String(year))
  for (let m = month; m >= 1; m--) periods.push(`${year}-01..${year}-${two(m)}`)
  for (let q = Math.ceil(month / 3); q >= 1; q--) periods.push(`${year}Q${q}`)
  for (let m = month; m >= 1; m--) periods.push(`${year}-${two(m)}`)
  return [...new Set(periods)]
}

/** What kind of period a text names. */
export function kindOf(period: string): PeriodKind {
  if (/^\d{4}$/.test(period)) return 'YEAR'
  if (/^\d{4}Q[1-4]$/.test(period)) return 'QUARTER'
  if (/^\d{4}-\d{2}$/.test(period)) return 'MONTH'
  if (/^(\d{4})-01\.\.\1-\d{2}$/.test(period)) return 'MONTHS'
  return period.includes('..') ? 'SINCE' : 'DAY'
}

/** Into what a figure can be taken apart from where it is asked: never into what it already is. */
export function groupingsFor(place: string | undefined, definition?: Definition): Grouping[] {
  if (definition?.aggregation === 'QUOTED') return []
  const kind = place?.split(':')[0]
  const taken: Partial<Record<string, Grouping>> = {
    DISTRICT: 'DISTRICT',
    ACTION: 'ACTION',
    UNIT: 'UNIT',
    AREA: 'AREA',
    LINE: 'LINE',
  }
  if (kind === 'PROJECT') return ['MONTH', 'PROJECT']
  return groupings.filter((by) => by !== taken[kind ?? ''])
}

/** The place that a part names, or undefined where it names none. */
export function placeOfPart(by: Grouping, code: string): string | undefined {
  return by === 'MONTH' ? undefined : `${by}:${code}`
}
