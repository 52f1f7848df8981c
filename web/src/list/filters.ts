import type { LocationQuery, LocationQueryRaw } from 'vue-router'
import type { Filters, Kind, Level, Light } from '@/api/types'

/** Rows of a page of the list. */
export const pageSize = 50

/** What the list shows: projects or milestones. */
export type Subject = 'projects' | 'milestones'

const words = [
  'q',
  'district',
  'action',
  'line',
  'area',
  'unit',
  'support',
  'post',
  'sort',
] as const
const booleans = ['started', 'onTime', 'desc'] as const
const numbers = ['year', 'version', 'page'] as const
const lightNames = ['DONE', 'ON_TRACK', 'AT_RISK', 'LATE', 'STOPPED', 'NOT_STARTED', 'DRAFT']
const choices = {
  kind: ['NEW', 'CONTINUING', 'PREPARATORY', 'OFF_PLAN'],
  level: ['CITY', 'DISTRICT'],
  due: ['overdue', 'soon', 'month', 'reached'],
  packages: ['one', 'parts', 'all'],
} as const

/** Filters that narrow the list, in the order they are shown; not how it is sorted or paged. */
export const narrowing = [
  'q',
  'light',
  'district',
  'action',
  'line',
  'area',
  'kind',
  'level',
  'unit',
  'support',
  'post',
  'year',
  'started',
  'due',
  'onTime',
  'packages',
] as const
export type Narrowing = (typeof narrowing)[number]

function one(query: LocationQuery, name: string): string | undefined {
  const value = query[name]
  const first = Array.isArray(value) ? value[0] : value
  return first ?? undefined
}

/** Reads the filters from the address; what is not understood is left out. */
export function filtersOf(query: LocationQuery): Filters {
  const filters: Filters = {}
  for (const name of words) filters[name] = one(query, name)
  for (const name of booleans) {
    const value = one(query, name)
    filters[name] = value === undefined ? undefined : value === 'true'
  }
  for (const name of numbers) {
    const value = Number(one(query, name) ?? NaN)
    filters[name] = Number.isInteger(value) && value >= 0 ? value : undefined
  }
  for (const [name, allowed] of Object.entries(choices)) {
    const value = one(query, name)
    const known = allowed.some((choice) => choice === value)
    Object.assign(filters, { [name]: known ? value : undefined })
  }
  const asked = [query['light']].flat().filter((light) => lightNames.includes(light ?? ''))
  filters.light = asked.length ? (asked as Light[]) : undefined
  return clean(filters)
}

/** Without what is not set. */
function clean(filters: Filters): Filters {
  const set = Object.entries(filters).filter(([, value]) => value !== undefined && value !== '')
  return Object.fromEntries(set) as Filters
}

/** The filters as they stand in an address; the order of the page begins anew. */
export function queryOf(filters: Filters, subject: Subject = 'projects'): LocationQueryRaw {
  const query: LocationQueryRaw = subject === 'milestones' ? { of: 'milestones' } : {}
  for (const [name, value] of Object.entries(clean(filters)) as [string, unknown][]) {
    if (name === 'page' && value === 0) continue
    query[name] = Array.isArray(value) ? value.map(String) : String(value)
  }
  return query
}

/** The filters with `change` made and the list turned back to its first page. */
export function narrowed(filters: Filters, change: Filters): Filters {
  return clean({ ...filters, ...change, page: undefined })
}

/** The filters without any that narrows; the version and the order stay. */
export function widened(filters: Filters): Filters {
  const none = Object.fromEntries(narrowing.map((name) => [name, undefined]))
  return narrowed(filters, none)
}

/** Chooses a light, or lets it go when it alone was chosen. */
export function toggledLight(filters: Filters, light: Light): Filters {
  const alone = filters.light?.length === 1 && filters.light[0] === light
  return narrowed(filters, { light: alone ? undefined : [light] })
}

/** The narrowing filters that are set. */
export function setFilters(filters: Filters): Narrowing[] {
  return narrowing.filter((name) => filters[name] !== undefined)
}

export const kinds: readonly Kind[] = choices.kind
export const levels: readonly Level[] = choices.level
export const dues = choices.due
/** Beside counting a package as one, which is the rule. */
export const packages = ['parts', 'all'] as const
