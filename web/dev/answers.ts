import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Import, ImportRow, Light, MilestoneItem, ProjectItem } from '../src/api/types.ts'

export interface Reply {
  status: number
  type: string
  body: unknown
}

interface Question {
  path: string
  search: URLSearchParams
  body: unknown
}

const asOf = { version: 3, asOf: '2022-12-19T03:00:00Z', position: 1021 }

function fixture<T>(name: string): T {
  return JSON.parse(
    readFileSync(join(import.meta.dirname, 'fixtures', `${name}.json`), 'utf8'),
  ) as T
}

function ok(body: unknown): Reply {
  return { status: 200, type: 'application/json', body }
}

function refused(status: number, title: string, problems: unknown[] = []): Reply {
  const body = { type: 'about:blank', title, status, detail: title, problems }
  return { status, type: 'application/problem+json', body }
}

function listing<T extends { light: Light; name: string }>(all: T[], search: URLSearchParams) {
  const lights = search.getAll('light')
  const q = search.get('q') ?? ''
  const matching = all.filter(
    (one) => (lights.length === 0 || lights.includes(one.light)) && one.name.includes(q),
  )
  const page = Number(search.get('page') ?? 0)
  const size = Number(search.get('size') ?? 50)
  const counts: Partial<Record<Light, number>> = {}
  for (const one of matching) counts[one.light] = (counts[one.light] ?? 0) + 1
  const items = matching.slice(page * size, (page + 1) * size)
  return ok({ ...asOf, total: matching.length, page, size, lights: counts, items })
}

function projectPage({ path }: Question): Reply {
  const code = decodeURIComponent(path.split('/')[3] ?? '')
  const project = fixture<ProjectItem[]>('projects').find((one) => one.code === code)
  if (!project) return refused(404, `没有编码为 ${code} 的项目`)
  const milestones = fixture<MilestoneItem[]>('milestones').filter((one) => one.project === code)
  const reports = fixture<{ project: string }[]>('reports').filter((one) => one.project === code)
  return ok({
    ...{ ...project, milestones, reports, aliases: [], place: null, content: null, extras: {} },
    ...{ supportingUnits: [], packageCode: null, parts: [], predecessor: null, successors: [] },
    ...{ phases: [], buildings: [], promises: [], dormancy: null, source: null, history: [] },
    ...{ why: [project.reason], listVersion: 3, statusDate: '2022-12-19', nonWorkingDays: [] },
  })
}

function changes(): Reply {
  const items = fixture<unknown[]>('changes')
  return ok({ total: items.length, page: 0, size: 100, items })
}

function report({ body }: Question): Reply {
  const sent = body as { milestone: string; kind: string; date: string; note: string | null }
  if (sent.note?.includes('拒')) {
    return refused(422, '这条填报没有记入', [
      {
        code: 'report.before-start',
        field: 'date',
        value: sent.date,
        message: `${sent.date} 早于这个节点的开工日期 2022-11-01。`,
        advice: '请改成不早于开工日期的一天。',
      },
    ])
  }
  const milestone = fixture<MilestoneItem[]>('milestones').find((one) => one.key === sent.milestone)
  return ok({
    entry: { id: 'e-new', ...sent },
    milestone: { ...milestone, light: 'ON_TRACK', reason: '预计 2022-12-30 完成，与计划一致' },
    project: { code: milestone?.project, light: 'ON_TRACK', reason: '预计 2023-05-18 完成' },
  })
}

function importRows({ search }: Question): Reply {
  const rows = fixture<ImportRow[]>('import-rows')
  const items = rows.filter((row) => row.outcome === search.get('outcome'))
  return ok({ total: items.length, page: 0, size: 100, items })
}

function applied(): Reply {
  return ok({ ...fixture<Import>('import'), state: 'DONE', result: { version: 4 } })
}

const routes: [string, RegExp, (question: Question) => Reply][] = [
  [
    'GET',
    /^\/api\/(me|campaign|list|duties|organisation|imports|wall)$/,
    ({ path }) => ok(fixture(path.slice(5))),
  ],
  ['POST', /^\/api\/login$/, () => ok(fixture('me'))],
  ['POST', /^\/api\/(logout|password)$/, () => ok(undefined)],
  ['PUT', /^\/api\/(campaign|organisation)\//, () => ok(undefined)],
  ['GET', /^\/api\/projects$/, ({ search }) => listing(fixture<ProjectItem[]>('projects'), search)],
  [
    'GET',
    /^\/api\/milestones$/,
    ({ search }) => listing(fixture<MilestoneItem[]>('milestones'), search),
  ],
  ['GET', /^\/api\/projects\//, projectPage],
  ['GET', /^\/api\/list\/versions\/\d+\/changes$/, changes],
  ['POST', /^\/api\/list\/changes$/, () => ok({ version: 4, changes: [] })],
  ['GET', /^\/api\/reports$/, () => ok(fixture('reports'))],
  ['POST', /^\/api\/reports$/, report],
  [
    'POST',
    /^\/api\/evidence$/,
    () => ok({ hash: 'f00d', name: 'photo.jpg', type: 'image/jpeg', size: 1 }),
  ],
  ['POST', /^\/api\/imports$/, () => ok({ ...fixture<Import>('import'), state: 'READING' })],
  ['GET', /^\/api\/imports\/[^/]+\/rows$/, importRows],
  ['POST', /^\/api\/imports\/[^/]+\/apply$/, applied],
  ['GET', /^\/api\/imports\/[^/]+$/, () => ok(fixture('import'))],
  ['PUT', /^\/api\/imports\/[^/]+\/(mapping|answers)$/, () => ok(fixture('import'))],
  ['DELETE', /^\/api\/imports\/[^/]+$/, () => ok(undefined)],
]

/** What a server with the fixtures would answer. */
export function answer(method: string, url: string, body: unknown): Reply {
  const { pathname: path, searchParams: search } = new URL(url, 'http://fixtures')
  const route = routes.find(([asked, pattern]) => asked === method && pattern.test(path))
  return route ? route[2]({ path, search, body }) : refused(404, 'no fixture for ' + path)
}
