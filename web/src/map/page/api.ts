/** What the map page asks the server. */
import type { FeatureCollection, Geometry } from 'geojson'
import { http, query, upload, type Sending } from '@/api/client'
import type { Schemas } from '@/api/schemas'
import type { Filters, Light, LightCounts, LocalDate } from '@/api/types'

export interface Lamp {
  code: string
  name: string
  light: Light
  lon: number
  lat: number
}

/** Lights that a filter means, as they are or as they were on a day. */
export interface DayLights {
  day: LocalDate
  known: LocalDate | null
  listVersion: number
  position: number
  total: number
  lights: LightCounts
  projects: Lamp[]
}

export interface SearchHit {
  layer: string
  id: string
  code: string
  name: string | null
  alias: string | null
  why: string
  lon: number | null
  lat: number | null
  bounds: [number, number, number, number] | null
}

export interface Selection {
  layers: {
    layer: string
    total: number
    features: { id: string; code: string | null; name: string | null; project: string | null }[]
    squareMetres: number
    metres: number
  }[]
  projects: { total: number; codes: string[]; lights: LightCounts } | null
}

/** A map of the installation that can lie under ours. */
export type BaseMap = Schemas['wallmap.BaseMapController.Described']

export interface Warning {
  code: string
  message: string
  advice: string | null
}

/** A shape that was drawn or imported. */
export interface Shape {
  layer: string
  /** Of this very version: who changes another is refused. */
  id: number
  code: string
  name: string | null
  geometry: Geometry
  project: string | null
  phase: number | null
  building: string | null
  district: string | null
  from: LocalDate | null
  to: LocalDate | null
  properties: Record<string, unknown>
  squareMetres: number
  mu: number
  hectares: number
  metres: number
  by: string
  at: string
  warnings: Warning[]
}

export interface NewShape {
  layer: string
  name?: string | undefined
  geometry: Geometry
  project?: string | undefined
  phase?: number | undefined
  building?: string | undefined
  /** A line is cut at the districts' borders into sections. */
  split?: 'district' | undefined
  reason: string
}

/** Something about one feature of a file; `index` is its place in the file, from 0. */
export interface Finding {
  index: number
  code: string | null
  severity: 'refused' | 'warning'
  message: string
  advice: string | null
  bounds: [number, number, number, number] | null
}

export interface Preview {
  layer: string
  format: string
  crs: string
  guessed: boolean
  /** How many can be taken, and how many cannot. */
  features: number
  refused: number
  links: { projects: number }
  taken: boolean
  warnings: Warning[]
  findings: Finding[]
  sample: FeatureCollection
}

export interface TakenFile {
  id: string
  file: string
  layer: string
  crs: string | null
  features: number
  login: string
  at: string
}

const segment = encodeURIComponent

export const mapApi = {
  lights: (filters: Filters, at?: LocalDate, known?: LocalDate, sending?: Sending) =>
    http.get<DayLights>('/api/map/lights' + query({ ...filters, at, known }), sending),
  search: (q: string, sending?: Sending) =>
    http.get<{ hits: SearchHit[] }>('/api/map/search' + query({ q, limit: 20 }), sending),
  select: (area: Geometry, layers: readonly string[], filters: Filters, sending?: Sending) =>
    http.post<Selection>('/api/map/select' + query(filters), { area, layers }, sending),
  bases: (sending?: Sending) => http.get<{ maps: BaseMap[] }>('/api/map/base', sending),
  shapes: (project: string, sending?: Sending) =>
    http.get<{ shapes: Shape[] }>('/api/map/shapes' + query({ project }), sending),
  sections: (project: string, sending?: Sending) =>
    http.get<Schemas['wallmap.Sections.Work']>(`/api/map/works/${segment(project)}`, sending),
  draw: (shape: NewShape) => http.post<{ shapes: Shape[] }>('/api/map/shapes', shape),
  redraw: (
    shape: Shape,
    geometry: Geometry,
    reason: string,
    properties: Shape['properties'] = shape.properties,
  ) => {
    const { layer, id, code, name, project, phase, building, district, from, to } = shape
    const kept = { layer, code, name, project, phase, building, district, from, to }
    return http.put<Shape>(`/api/map/shapes/${segment(layer)}/${id}`, {
      ...kept,
      properties,
      geometry,
      reason,
    })
  },
  erase: ({ layer, id }: Shape, reason: string) =>
    http.delete<undefined>(`/api/map/shapes/${segment(layer)}/${id}` + query({ reason })),
  place: (project: string, geometry: Geometry, reason: string, basedOn: number) =>
    http.put<unknown>(`/api/map/projects/${segment(project)}/place`, {
      geometry,
      reason,
      basedOn,
    }),
  preview: (file: File, layer: string, crs: string, progress: (share: number) => void) =>
    upload<Preview>('/api/map/preview' + query({ layer, crs }), file, progress),
  take: (
    file: File,
    layer: string,
    crs: string,
    without: boolean,
    progress: (share: number) => void,
  ) =>
    upload<Preview>(
      '/api/map/imports' + query({ layer, crs, without: without ? 'refused' : undefined }),
      file,
      progress,
    ),
  files: (sending?: Sending) => http.get<TakenFile[]>('/api/map/imports', sending),
  fileAddress: (id: string) => `/api/map/imports/${segment(id)}/file`,
  exportAddress: (layer: string, format: string, filters: Filters) =>
    `/api/map/export/${segment(layer)}` + query({ ...filters, format }),
}
