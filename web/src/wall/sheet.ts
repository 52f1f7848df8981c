/**
 * The wall chart on one sheet: every project as a numbered light on the map and as a bar over
 * time. Everything is measured in ems of the sheet, an em being a hundredth of its height, so
 * that the same sheet comes out on A4 and on A0.
 */
import type { Light, ProjectItem } from '@/api/types'
import { dayOf, startOf, type Day } from '@/gantt/time'
import { shortened } from '@/map/labels'

export type Paper = 'A4' | 'A3' | 'A2' | 'A1' | 'A0'

/** ISO 216, lying, in millimetres. */
export const PAPERS: Readonly<Record<Paper, { width: number; height: number }>> = {
  A4: { width: 297, height: 210 },
  A3: { width: 420, height: 297 },
  A2: { width: 594, height: 420 },
  A1: { width: 841, height: 594 },
  A0: { width: 1189, height: 841 },
}

/** Ems of a sheet from top to bottom. */
export const SHEET_EMS = 100

/** One line of the chart: a district's name, or a project under its number. */
export type SheetRow =
  | { readonly kind: 'district'; readonly name: string }
  | {
      readonly kind: 'project'
      readonly number: number
      readonly project: ProjectItem
      readonly planned: readonly [Day, Day] | null
      readonly forecast: readonly [Day, Day] | null
    }

export interface SheetColumns {
  readonly columns: readonly (readonly SheetRow[])[]
  /** In ems of the sheet. */
  readonly rowHeight: number
  readonly textSize: number
}

/** The narrowest that rows may be before another column is begun, and the widest, in ems. */
const ROW = { least: 0.92, most: 1.7 }
const MOST_COLUMNS = 6

/** The rows district by district in the order given, projects numbered through. */
export function sheetRows(
  projects: readonly ProjectItem[],
  districts: readonly { readonly code: string; readonly name: string }[],
  elsewhere: string,
): SheetRow[] {
  const order = [...districts, { code: null, name: elsewhere }]
  const known = new Set<string | null>(districts.map((district) => district.code))
  const rows: SheetRow[] = []
  let number = 0
  for (const { code, name } of order) {
    const here = projects.filter(({ district }) => (known.has(district) ? district : null) === code)
    if (here.length === 0) continue
    rows.push({ kind: 'district', name })
    for (const project of here) {
      number++
      rows.push({ kind: 'project', number, project, ...spansOf(project) })
    }
  }
  return rows
}

function spansOf(project: ProjectItem) {
  const span = (start: string | null | undefined, finish: string | null | undefined) => {
    const last = finish ?? start
    return last ? ([dayOf(start ?? last), dayOf(last)] as const) : null
  }
  const { plannedStart, plannedFinish, actualStart, forecastStart, forecastFinish } = project
  return {
    planned: span(plannedStart, plannedFinish),
    forecast: span(actualStart ?? forecastStart, project.actualFinish ?? forecastFinish),
  }
}

/** The rows in as few columns as let them be read, each full before the next begins. */
export function inColumns(rows: readonly SheetRow[], height: number): SheetColumns {
  let count = 2
  while (count < MOST_COLUMNS && height / Math.ceil(rows.length / count) < ROW.least) count++
  const perColumn = Math.max(1, Math.ceil(rows.length / count))
  const rowHeight = Math.min(ROW.most, height / perColumn)
  const columns = Array.from({ length: count }, (_, i) =>
    rows.slice(i * perColumn, (i + 1) * perColumn),
  ).filter((column) => column.length > 0)
  return { columns, rowHeight, textSize: Math.min(1.05, rowHeight * 0.78) }
}

/** Whole years around all bars. */
export function yearsOf(rows: readonly SheetRow[], statusDate: string): readonly [Day, Day] {
  let first = dayOf(statusDate)
  let last = first
  for (const row of rows) {
    if (row.kind === 'district') continue
    for (const span of [row.planned, row.forecast]) {
      first = Math.min(first, span?.[0] ?? first)
      last = Math.max(last, span?.[1] ?? last)
    }
  }
  return [startOf('year', first), startOf('year', startOf('year', last) + 370) - 1]
}

/** Numbers to write beside the lights on the map, by project. */
export function numbersOf(rows: readonly SheetRow[]): ReadonlyMap<string, number> {
  return new Map(
    rows.flatMap((row) => (row.kind === 'project' ? [[row.project.code, row.number]] : [])),
  )
}

/** How many projects have each light: the key of the sheet. */
export function countLights(projects: readonly ProjectItem[]): ReadonlyMap<Light, number> {
  const counts = new Map<Light, number>()
  for (const { light } of projects) counts.set(light, (counts.get(light) ?? 0) + 1)
  return counts
}

/** A name that fits beside its bar. */
export function nameIn(name: string, width: number, textSize: number): string {
  return shortened(name, Math.max(3, width / textSize))
}
