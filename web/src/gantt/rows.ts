/**
 * The rows of a Gantt, built from what the server says: projects with their phases and
 * milestones, every date as a whole day.
 */
import type { Light, MilestoneItem, ProjectPage, RelationIn, RelationType } from '@/api/types'
import { dayOf, type Day } from './time'

/** First and last day, both worked on. */
export interface Span {
  readonly start: Day
  readonly finish: Day
}

/** What follows from the phase before: an overlap (压茬) or a gap (断茬). */
export interface Seam {
  readonly kind: 'overlap' | 'gap'
  readonly days: number
  readonly from: Day
  readonly to: Day
}

export interface Row {
  /** Milestone key, or `<project>#<phase>` for a phase, or the project's code. */
  readonly id: string
  readonly kind: 'project' | 'phase' | 'milestone'
  readonly depth: number
  readonly name: string
  readonly project: string
  readonly light: Light | null
  readonly reason: string
  /** As promised; a milestone without a start is a point in time: start equals finish. */
  readonly planned: Span | null
  readonly forecast: Span | null
  /** As it was: until its finish, or until the status date while under way. */
  readonly actual: Span | null
  readonly point: boolean
  readonly finished: boolean
  readonly critical: boolean
  readonly slipWorkingDays: number | null
  readonly floatWorkingDays: number | null
  readonly seam: Seam | null
}

/** A relation between two rows of the chart, by their places in the list of rows. */
export interface Link {
  readonly from: number
  readonly to: number
  readonly type: RelationType
  readonly driving: boolean
}

type Milestone = MilestoneItem & { readonly relationsIn?: readonly RelationIn[] }

function span(start: string | null, finish: string | null): Span | null {
  const last = finish ?? start
  if (last === null) return null
  const to = dayOf(last)
  return { start: Math.min(start === null ? to : dayOf(start), to), finish: to }
}

/** The row of one milestone; one under way is drawn as done until the status date. */
export function milestoneRow(item: Milestone, depth: number, statusDate: Day): Row {
  const begun = item.actualStart ?? item.actualFinish
  const until = item.actualFinish === null ? statusDate : dayOf(item.actualFinish)
  const start = begun === null ? null : dayOf(begun)
  return {
    id: item.key,
    kind: 'milestone',
    depth,
    name: item.name,
    project: item.project,
    light: item.light,
    reason: item.reason,
    planned: span(item.plannedStart, item.plannedFinish),
    forecast: span(
      item.actualStart ?? item.forecastStart,
      item.actualFinish ?? item.forecastFinish,
    ),
    actual: start === null ? null : { start: Math.min(start, until), finish: until },
    point: item.plannedStart === null && item.actualStart === null,
    finished: item.actualFinish !== null,
    critical: item.critical,
    slipWorkingDays: item.slipWorkingDays,
    floatWorkingDays: item.floatWorkingDays,
    seam: null,
  }
}

/** One span over many; null where there is none. */
function around(spans: readonly (Span | null)[]): Span | null {
  const known = spans.filter((one) => one !== null)
  if (known.length === 0) return null
  return {
    start: Math.min(...known.map((one) => one.start)),
    finish: Math.max(...known.map((one) => one.finish)),
  }
}

/** A row that stands over others: a project or a phase. */
function summary(row: Pick<Row, 'id' | 'kind' | 'depth' | 'name' | 'project'>, under: Row[]): Row {
  return {
    ...row,
    light: null,
    reason: '',
    planned: around(under.map((one) => one.planned)),
    forecast: around(under.map((one) => one.forecast)),
    actual: around(under.map((one) => one.actual)),
    point: false,
    finished: under.length > 0 && under.every((one) => one.finished),
    critical: under.some((one) => one.critical),
    slipWorkingDays: null,
    floatWorkingDays: null,
    seam: null,
  }
}

type Phase = ProjectPage['phases'][number]

/** The overlap with the phase before, or the gap after it, as the server counted it. */
function seamOf(phase: Phase, before: Phase | undefined): Seam | null {
  if (!before?.forecastFinish || !phase.forecastStart) return null
  const finish = dayOf(before.forecastFinish)
  const start = dayOf(phase.forecastStart)
  if (phase.overlapDays) {
    const until = phase.forecastFinish === null ? finish : dayOf(phase.forecastFinish)
    const to = Math.min(finish, until)
    return { kind: 'overlap', days: phase.overlapDays, from: start, to }
  }
  if (!phase.gapDays) return null
  return { kind: 'gap', days: phase.gapDays, from: finish + 1, to: start - 1 }
}

/** The rows of one project: its phases with their milestones, then those of no phase. */
export function projectRows(page: ProjectPage): Row[] {
  const statusDate = dayOf(page.statusDate)
  const rows: Row[] = []
  page.phases.forEach((phase, index) => {
    const under = page.milestones
      .filter((item) => item.phase !== null && isPhase(item.phase, phase))
      .map((item) => milestoneRow(item, 1, statusDate))
    const head = summary(
      {
        id: `${page.code}#${phase.no}`,
        kind: 'phase',
        depth: 0,
        name: phase.name,
        project: page.code,
      },
      under,
    )
    rows.push({ ...head, seam: seamOf(phase, page.phases[index - 1]) }, ...under)
  })
  const loose = page.milestones.filter(
    ({ phase }) => phase === null || !page.phases.some((one) => isPhase(phase, one)),
  )
  return [...rows, ...loose.map((item) => milestoneRow(item, 0, statusDate))]
}

function isPhase(named: string, phase: Phase): boolean {
  return named === String(phase.no) || named === phase.name
}

/** The rows with a baseline's spans in place of the plan's; what it does not date has none. */
export function beside(
  rows: readonly Row[],
  baseline: readonly { milestone: string; start: string; finish: string }[],
): Row[] {
  const spans = new Map(baseline.map((one) => [one.milestone, span(one.start, one.finish)]))
  return rows.map((row) =>
    row.kind === 'milestone' ? { ...row, planned: spans.get(row.id) ?? null } : row,
  )
}

/**
 * The rows under a what-if: the supposed dates and lights in place of the forecast, which stands
 * under them where the plan stood.
 */
export function supposing(
  rows: readonly Row[],
  moved: readonly {
    key: string
    supposedStart: string | null
    supposedFinish: string | null
    supposedLight: Light
    reason: string
    critical: boolean
  }[],
): Row[] {
  const byKey = new Map(moved.map((one) => [one.key, one]))
  return rows.map((row) => {
    if (row.kind !== 'milestone') return row
    const one = byKey.get(row.id)
    if (!one) return { ...row, planned: row.forecast }
    return {
      ...row,
      planned: row.forecast,
      forecast: span(one.supposedStart, one.supposedFinish),
      light: one.supposedLight,
      reason: one.reason,
      critical: one.critical,
    }
  })
}

/** The rows of many projects, each project's milestones under it; in the order given. */
export function planRows(items: readonly Milestone[], statusDate: string): Row[] {
  const byProject = new Map<string, Milestone[]>()
  for (const item of items) {
    const list = byProject.get(item.project)
    if (list) list.push(item)
    else byProject.set(item.project, [item])
  }
  const today = dayOf(statusDate)
  const rows: Row[] = []
  for (const [project, list] of byProject) {
    const under = list.map((item) => milestoneRow(item, 1, today))
    const name = list[0]?.projectName ?? project
    rows.push(summary({ id: project, kind: 'project', depth: 0, name, project }, under), ...under)
  }
  return rows
}

/** The links between rows that both stand in the chart. */
export function linksOf(rows: readonly Row[], items: readonly Milestone[]): Link[] {
  const places = new Map(rows.map((row, place) => [row.id, place]))
  const links: Link[] = []
  for (const item of items) {
    const to = places.get(item.key)
    for (const relation of item.relationsIn ?? []) {
      const from = places.get(relation.from)
      if (from === undefined || to === undefined) continue
      links.push({ from, to, type: relation.type, driving: relation.driving })
    }
  }
  return links
}

/** The first and the last day of any bar, the status date included. */
export function extent(rows: readonly Row[], statusDate: Day): { first: Day; last: Day } {
  let first = statusDate
  let last = statusDate
  for (const { planned, forecast, actual } of rows) {
    for (const one of [planned, forecast, actual]) {
      if (one === null) continue
      first = Math.min(first, one.start)
      last = Math.max(last, one.finish)
    }
  }
  return { first, last }
}
