/** Lights on the map page: which of them stand at overview, and how they are handed to the map. */
import type { FeatureCollection } from 'geojson'
import type { LightCounts } from '@/api/types'
import { byTrouble, type Mark } from '../marks'
import type { Lamp } from './api'

/** At overview at most so many lights stand; more would be a blob. */
export const MOST = 300

/** Those that stand at overview: all where they are few, else the late and those at risk. */
export function atOverview(lamps: readonly Lamp[]): Lamp[] {
  if (lamps.length <= MOST) return [...lamps]
  const troubled = lamps.filter(({ light }) => light === 'LATE' || light === 'AT_RISK')
  const marks = byTrouble(troubled.map(markOf)).slice(0, MOST)
  const kept = new Set(marks.map((mark) => mark.project))
  return troubled.filter((lamp) => kept.has(lamp.code))
}

/** How many stand under each light. */
export function countsOf(lamps: readonly Lamp[]): LightCounts {
  const counts: LightCounts = {}
  for (const { light } of lamps) counts[light] = (counts[light] ?? 0) + 1
  return counts
}

export function markOf({ code, name, light, lon, lat }: Lamp): Mark {
  return { project: code, name, light, lon, lat, reason: '' }
}

export function featuresOf(lamps: readonly Lamp[]): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: lamps.map(({ code, name, light, lon, lat }) => ({
      type: 'Feature',
      properties: { code, name, light },
      geometry: { type: 'Point', coordinates: [lon, lat] },
    })),
  }
}
