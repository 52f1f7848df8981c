/** The address of a view of the map: where the camera stands, which day, which panel. */
import type { LocationQuery, LocationQueryRaw } from 'vue-router'
import type { Camera } from './stage'

export const panels = [
  'filter',
  'figure',
  'measure',
  'select',
  'draw',
  'time',
  'layers',
  'files',
] as const
export type Panel = (typeof panels)[number]

function one(query: LocationQuery, name: string): string | undefined {
  const value = query[name]
  return (Array.isArray(value) ? value[0] : value) ?? undefined
}

/** The camera that an address asks for; nothing where it says none or nonsense. */
export function cameraOf(query: LocationQuery): Camera | undefined {
  const [lon, lat, zoom] = ['lon', 'lat', 'zoom'].map((name) => Number(one(query, name) ?? NaN))
  if (lon === undefined || lat === undefined || zoom === undefined) return undefined
  const sound = Math.abs(lon) <= 180 && Math.abs(lat) <= 85 && zoom >= 0 && zoom <= 22
  return sound ? { lon, lat, zoom } : undefined
}

/** The camera as an address writes it: to about a metre. */
export function queryOfCamera({ lon, lat, zoom }: Camera): LocationQueryRaw {
  return { lon: lon.toFixed(5), lat: lat.toFixed(5), zoom: zoom.toFixed(2) }
}

export function panelOf(query: LocationQuery): Panel {
  const asked = one(query, 'panel')
  return panels.find((panel) => panel === asked) ?? 'filter'
}

/** The indicator that an address shades by, and whether only its projects are meant. */
export interface WantedFigure {
  readonly indicator: string | undefined
  readonly period: string | undefined
  readonly by: 'DISTRICT' | 'AREA'
  readonly only: boolean
}

export function figureOf(query: LocationQuery): WantedFigure {
  return {
    indicator: one(query, 'indicator'),
    period: one(query, 'period'),
    by: one(query, 'by') === 'AREA' ? 'AREA' : 'DISTRICT',
    only: one(query, 'only') === 'true',
  }
}

export function queryOfFigure({ indicator, period, by, only }: WantedFigure): LocationQueryRaw {
  return {
    indicator,
    period,
    by: by === 'AREA' ? by : undefined,
    only: only && indicator ? 'true' : undefined,
  }
}

/** The day that an address asks for. */
export function dayOf(query: LocationQuery, name = 'at'): string | undefined {
  const asked = one(query, name)
  return asked !== undefined && /^\d{4}-\d\d-\d\d$/.test(asked) ? asked : undefined
}
