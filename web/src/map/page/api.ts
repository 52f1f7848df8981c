/** What the map page asks the server. */
import type { Feature, FeatureCollection, Geometry } from 'geojson'
import { http, query, upload, type Sending } from '@/api/client'
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
  name: string
  alias: string | null
  why: 'code' | 'name' | 'alias' | 'place'
  lon: number
  lat: number
  bounds: [number, number, number, number] | null
}

export interface Selection {
  layers: {
    layer: string
    total: number
    features: { id: string; code: string; name: string | null; project: string | null }[]
    squareMetres: number
    metres: number
  }[]
  projects: { total: number; codes: string[]; lights: LightCounts }
}

export interface BaseMap {
  id: string
  name: string
  type: 'raster' | 'vector'
  address: string
  minZoom: number
  maxZoom: number
  tileSize: number
  bounds: [number, number, number, number] | null
  datum: string
  approval: string | null
  attribution: string | null
  overlay: boolean
  grid?: string | null
  shift?: { lon: number; lat: number } | null
}

/** A shape that was drawn or imported. */
export interface Shape {
  layer: string
  id: string
  code: string
  name: string | null
  geometry: Geometry
  project: string | null
  phase: string | null
  building: string | null
  district: string | null
  kind: string | null
  squareMetres: number
  mu: number
  hectares: number
  metres: number
  version: number
  by: string
  at: string
  warnings?: { code: string; message: string; advice: string | null }[]
}

export interface NewShape {
  layer: string
  name?: string | undefined
  geometry: Geometry
  project?: string | undefined
  phase?: string | undefined
  building?: string | undefined
  reason: string
}

export interface Finding {
  index: number | null
  code: string | null
  severity: 'refused' | 'warning'
  message: string
  advice: string | null
  bounds: [number, number, number, number] | null
}

export interface Preview {
  layer: string
  crs: string | null
  features: number
  refused: number
  taken: boolean
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

export type FoundShape = Feature

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
  draw: (shape: NewShape) => http.post<Shape>('/api/map/shapes', shape),
  redraw: (shape: Shape, geometry: Geometry, reason: string) =>
    http.put<Shape>(`/api/map/shapes/${segment(shape.layer)}/${segment(shape.id)}`, {
      ...shape,
      geometry,
      reason,
    }),
  erase: (shape: Shape, reason: string) =>
    http.delete<undefined>(
      `/api/map/shapes/${segment(shape.layer)}/${segment(shape.id)}` +
        query({ reason, version: shape.version }),
    ),
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
