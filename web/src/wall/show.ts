/** Leading a wall: what it shows, who says so, and the pages that it turns by itself. */
import { http, type Sending } from '@/api/client'
import type { Instant, LocalDate, Wall } from '@/api/types'

export const PAGES = ['CITY', 'DISTRICTS', 'AREAS', 'LATE', 'CURVES', 'LEAGUE'] as const
export type WallPage = (typeof PAGES)[number]

/** What a wall shows; whatever is null is not asked for. */
export interface Scene {
  readonly page: WallPage | null
  readonly district: string | null
  readonly area: string | null
  readonly project: string | null
  readonly lon: number | null
  readonly lat: number | null
  readonly zoom: number | null
  /** Query string of the list filter on the map. */
  readonly filter: string | null
  readonly day: LocalDate | null
}

export interface Show {
  readonly code: string
  readonly revision: number
  readonly scene: Scene
  readonly driver: string | null
  readonly drivenAt: Instant | null
}

export interface Rotation {
  readonly pages: readonly WallPage[]
  readonly seconds: number
}

/** The pages in turn, of everything. */
export const HOME: Scene = {
  page: null,
  district: null,
  area: null,
  project: null,
  lon: null,
  lat: null,
  zoom: null,
  filter: null,
  day: null,
}

/** A scene that differs from home as told. */
export function sceneOf(change: Partial<Scene>): Scene {
  return { ...HOME, page: 'CITY', ...change }
}

export function isHome(scene: Scene): boolean {
  return Object.values(scene).every((value) => value === null)
}

/** The scenes that a rotation goes through: each district and each area with projects on its own. */
export function turnsOf(rotation: Rotation, wall: Pick<Wall, 'districts' | 'areas'>): Scene[] {
  return rotation.pages.flatMap((page) => {
    if (page === 'DISTRICTS') {
      return wall.districts
        .filter(({ projects }) => projects > 0)
        .map(({ code }) => sceneOf({ page, district: code }))
    }
    if (page === 'AREAS') {
      return wall.areas
        .filter(({ projects }) => projects > 0)
        .map(({ code }) => sceneOf({ page, area: code }))
    }
    return [sceneOf({ page })]
  })
}

const segment = encodeURIComponent

export const showApi = {
  open: () => http.post<Show>('/api/shows'),
  show: (code: string, sending?: Sending) => http.get<Show>(`/api/shows/${segment(code)}`, sending),
  set: (code: string, scene: Scene) => http.put<Show>(`/api/shows/${segment(code)}/scene`, scene),
  rotation: (sending?: Sending) => http.get<Rotation>('/api/wall/rotation', sending),
  setRotation: (rotation: Rotation) => http.put<Rotation>('/api/wall/rotation', rotation),
}
