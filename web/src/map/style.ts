/** The base map as MapLibre draws it: a pure function of the land, the shares and the flavor. */
import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl'
import { shareColour, type Flavor } from '@/theme'
import type { Geography } from './geography'

/** The share of milestones on time, in percent, by district; null where nothing is due yet. */
export type Shares = ReadonlyMap<string, number | null>

/** Sources and layers together; nothing in it is fetched from anywhere. */
export function style(land: Geography, shares: Shares, flavor: Flavor): StyleSpecification {
  return {
    version: 8,
    sources: {
      sea: { type: 'geojson', data: { type: 'Feature', properties: {}, geometry: land.sea } },
      districts: { type: 'geojson', data: land.districts, attribution: land.attribution },
      coast: { type: 'geojson', data: land.coast },
    },
    layers: layers(shares, flavor),
  }
}

/** The layers from the bottom up. Marks and names lie over them in SVG, sharp at every size. */
export function layers(shares: Shares, flavor: Flavor): LayerSpecification[] {
  return [
    { id: 'ground', type: 'background', paint: { 'background-color': flavor.ground } },
    { id: 'sea', type: 'fill', source: 'sea', paint: { 'fill-color': flavor.water } },
    {
      id: 'districts',
      type: 'fill',
      source: 'districts',
      paint: { 'fill-color': districtColour(shares, flavor) },
    },
    {
      id: 'coast',
      type: 'line',
      source: 'coast',
      paint: { 'line-color': flavor.coast, 'line-width': 1 },
    },
    {
      id: 'borders',
      type: 'line',
      source: 'districts',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': flavor.landLine, 'line-width': 1.2 },
    },
  ]
}

/** The ground of each district by its share on time. */
export function districtColour(shares: Shares, flavor: Flavor): ExpressionSpecification | string {
  const none = shareColour(flavor, null)
  if (shares.size === 0) return none
  const cases = [...shares].flatMap(([code, percent]) => [code, shareColour(flavor, percent)])
  return ['match', ['get', 'code'], ...cases, none] as unknown as ExpressionSpecification
}
