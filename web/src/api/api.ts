import { http, query, upload, type Sending } from './client'
import type { Schemas } from './schemas'
import type { Baseline, BaselineView, Move, Paper, PlanFile, Take, WhatIf } from './planningTypes'
import type {
  CheckedArticle,
  DecisionWish,
  HandedIn,
  ListedArticle,
  Recall,
  Threshold,
  TrackedCommitment,
} from './publicationTypes'
import type {
  Campaign,
  Change,
  Duties,
  Entry,
  EvidenceRef,
  Filters,
  Import,
  ImportRow,
  ImportSheet,
  LightSettings,
  ListOverview,
  Listing,
  LocalDate,
  Me,
  MilestoneItem,
  NewReport,
  Organisation,
  Page,
  ProjectItem,
  ProjectPage,
  Reported,
  RowOutcome,
  Wall,
} from './types'

const segment = encodeURIComponent

/** A change of the list as the office makes it on the screen; the reason is kept for ever. */
export interface ListChange {
  reason: string
  put?: Partial<ProjectItem>[]
  removeProjects?: string[]
}

/** Every call of the server, by its name. */
export const api = {
  me: () => http.get<Me>('/api/me'),
  /** What there is beside the password; `oidc` is what the button is called, or null. */
  loginWays: () => http.get<{ oidc: string | null; ldap: boolean }>('/api/login/ways'),
  login: (login: string, password: string) => http.post<Me>('/api/login', { login, password }),
  logout: () => http.post<undefined>('/api/logout'),
  changePassword: (current: string, next: string) =>
    http.post<Me | undefined>('/api/password', { current, next }),

  campaign: (sending?: Sending) => http.get<Campaign>('/api/campaign', sending),
  saveSettings: (settings: LightSettings & { statusDate: LocalDate | null }) =>
    http.put<Campaign | undefined>('/api/campaign/settings', settings),

  organisation: (at?: LocalDate, sending?: Sending) =>
    http.get<Organisation>('/api/organisation' + query({ at }), sending),
  assignHolder: (post: string, holder: { name: string; login: string | null; from: LocalDate }) =>
    http.put<undefined>(`/api/organisation/posts/${segment(post)}/holder`, holder),

  wall: (sending?: Sending, scope: { district?: string; area?: string } = {}) =>
    http.get<Wall>('/api/wall' + query(scope), sending),
  wallCurves: (sending?: Sending) =>
    http.get<Record<string, Wall['curve']>>('/api/wall/curves', sending),
  projects: (filters: Filters, sending?: Sending) =>
    http.get<Listing<ProjectItem>>('/api/projects' + query(filters), sending),
  milestones: (filters: Filters, sending?: Sending) =>
    http.get<Listing<MilestoneItem>>('/api/milestones' + query(filters), sending),
  project: (code: string, sending?: Sending) =>
    http.get<ProjectPage>(`/api/projects/${segment(code)}`, sending),

  baselines: (sending?: Sending) => http.get<Baseline[]>('/api/baselines', sending),
  takeBaseline: (name: string) => http.post<Baseline>('/api/baselines', { name }),
  againstBaseline: (id: string, project: string, sending?: Sending) =>
    http.get<BaselineView>(`/api/baselines/${segment(id)}/projects/${segment(project)}`, sending),
  whatIf: (moves: readonly Move[], sending?: Sending) =>
    http.post<WhatIf>('/api/what-if', { moves }, sending),
  projectPrint: (code: string, paper: Paper, baseline?: string) =>
    `/api/projects/${segment(code)}/plan.pdf` + query({ paper, baseline }),
  planPrint: (filters: Filters, paper: Paper) => '/api/plan.pdf' + query({ ...filters, paper }),
  planFile: (
    file: File,
    code: string,
    how: { take: Take; plan: number; apply: boolean; reason?: string },
    progress: (share: number) => void,
  ) => upload<PlanFile>(`/api/projects/${segment(code)}/plan-file` + query(how), file, progress),

  list: (sending?: Sending) => http.get<ListOverview>('/api/list', sending),
  listChanges: (version: number, page: number, sending?: Sending) =>
    http.get<Page<Change>>(`/api/list/versions/${version}/changes` + query({ page }), sending),
  changeList: (change: ListChange, sending?: Sending) =>
    http.post<{ version: number; changes: unknown }>('/api/list/changes', change, sending),

  duties: (sending?: Sending) => http.get<Duties>('/api/duties', sending),
  reports: (of: { project?: string; milestone?: string }, sending?: Sending) =>
    http.get<Entry[] | Page<Entry>>('/api/reports' + query(of), sending),
  report: (report: NewReport, idempotencyKey: string) =>
    http.post<Reported>('/api/reports', report, { idempotencyKey }),
  evidence: (file: File, progress: (share: number) => void, sending?: Sending) =>
    upload<EvidenceRef>('/api/evidence', file, progress, sending),
  evidenceAddress: (hash: string) => `/api/evidence/${segment(hash)}`,

  articles: (q: string, sending?: Sending) =>
    http.get<ListedArticle[]>('/api/articles' + query({ q: q || undefined }), sending),
  article: (id: string, draft: number, sending?: Sending) =>
    http.get<CheckedArticle>(`/api/articles/${segment(id)}` + query({ draft }), sending),
  handIn: (file: File, about: HandedIn, progress: (share: number) => void) =>
    upload<CheckedArticle>('/api/articles' + query(about), file, progress),
  decideFigure: (id: string, wish: DecisionWish) =>
    http.post<CheckedArticle>(`/api/articles/${segment(id)}/decisions`, wish),
  releaseArticle: (id: string, draft: number, granted: boolean, reason: string | null) =>
    http.post<CheckedArticle>(`/api/articles/${segment(id)}/release`, { draft, granted, reason }),
  commitments: (sending?: Sending) => http.get<TrackedCommitment[]>('/api/commitments', sending),
  makeCommitment: (id: string, at: { draft: number; start: number; end: number }) =>
    http.post<TrackedCommitment[]>(`/api/articles/${segment(id)}/commitments`, at),
  recalls: (sending?: Sending) => http.get<Recall[]>('/api/recalls', sending),
  thresholds: (sending?: Sending) => http.get<Threshold[]>('/api/thresholds', sending),
  keepThreshold: (threshold: Threshold) => http.post<Threshold[]>('/api/thresholds', threshold),
  commentedAddress: (id: string, draft: number) =>
    `/api/articles/${segment(id)}/commented.docx?draft=${draft}`,
  sheetAddress: (id: string, draft: number, kind: 'docx' | 'xlsx') =>
    `/api/articles/${segment(id)}/sheet.${kind}?draft=${draft}`,

  imports: (sending?: Sending) => http.get<Import[] | Page<Import>>('/api/imports', sending),
  startImport: (file: File, progress: (share: number) => void, sending?: Sending) =>
    upload<Import>('/api/imports', file, progress, sending),
  import: (id: string, sending?: Sending) =>
    http.get<Import>(`/api/imports/${segment(id)}`, sending),
  mapImport: (
    id: string,
    sheets: Pick<ImportSheet, 'name' | 'role' | 'headerRows' | 'columns'>[],
  ) =>
    http.put<Import>(`/api/imports/${segment(id)}/mapping`, {
      sheets: sheets.map(({ name, role, headerRows, columns }) => ({
        name,
        role,
        headerRows,
        columns: columns.map(({ index, field, unit }) => ({ index, field, unit })),
      })),
    }),
  answerImport: (id: string, answers: { id: string; code: string | null }[]) =>
    http.put<Import>(`/api/imports/${segment(id)}/answers`, { answers }),
  importRows: (id: string, outcome: RowOutcome, page: number, sending?: Sending) =>
    http.get<Page<ImportRow>>(
      `/api/imports/${segment(id)}/rows` + query({ outcome, page }),
      sending,
    ),
  applyImport: (id: string, mode: 'ALL' | 'WITHOUT_REFUSED', reason: string) =>
    http.post<Import>(`/api/imports/${segment(id)}/apply`, { mode, reason }),
  cancelImport: (id: string) => http.delete<undefined>(`/api/imports/${segment(id)}`),
  /** The first passwords of accounts that the import made: told once. */
  firstPasswords: (id: string) =>
    http.post<Schemas['access.FirstPassword'][]>(`/api/imports/${segment(id)}/passwords`),
  refusedRowsAddress: (id: string) => `/api/imports/${segment(id)}/refused.xlsx`,
  exportAddress: '/api/export.xlsx',
  templateAddress: '/api/template.xlsx',
}

/** Some lists come bare, some as a page; the screens only want the rows. */
export function rows<T>(listed: T[] | { items: T[] }): T[] {
  return Array.isArray(listed) ? listed : listed.items
}
