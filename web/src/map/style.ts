/**
 * The map as MapLibre draws it: a pure function of the land and the flavor. Districts, areas,
 * projects, parcels and lights come as vector tiles of the server; sea and coast stand already.
 */
import type { FeatureCollection } from 'geojson'
import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl'
import type { Light } from '@/api/types'
import type { Flavor } from '@/theme'
import { lightColour } from './colours'
import type { Geography } from './geography'

/** The share of milestones on time, in percent, by district; null where nothing is due yet. */
export type Shares = ReadonlyMap<string, number | null>

/** Sources of vector tiles: what lies on the ground, and the dense lights apart. */
export const BOARD = 'board'
export const LIGHTS = 'lights'

/** From this zoom on every project has its light; below it, a city is shaded, not dotted. */
export const NEIGHBOURHOOD = 12

/** The deepest tiles that are asked for; beyond them the same are drawn larger. */
const DEEPEST = 16
const GROUND_LAYERS = 'districts,streets,areas,works,projects,parcels,buildings,others'
/** Layers that are narrowed by a filter. */
export const FILTERED = ['projects-fill', 'projects-line', 'lights'] as const

const LIGHT_NAMES: readonly Light[] = [
  'DONE',
  'ON_TRACK',
  'AT_RISK',
  'LATE',
  'STOPPED',
  'NOT_STARTED',
  'DRAFT',
]

/** What else a map is told: the day it shows, and whether it writes the districts' names itself. */
export interface Told {
  readonly day?: string | undefined
  readonly named?: boolean
}

/** Sources and layers together; nothing in it is fetched from another host. */
export function style(
  land: Geography,
  flavor: Flavor,
  origin: string,
  { day, named = false }: Told = {},
): StyleSpecification {
  const asOf = day === undefined ? '' : `?at=${day}`
  return {
    version: 8,
    sources: {
      sea: { type: 'geojson', data: { type: 'Feature', properties: {}, geometry: land.sea } },
      coast: { type: 'geojson', data: land.coast },
      ...(named && { names: { type: 'geojson' as const, data: namesOf(land) } }),
      [BOARD]: {
        type: 'vector',
        tiles: [`${origin}/api/tiles/${GROUND_LAYERS}/{z}/{x}/{y}${asOf}`],
        maxzoom: DEEPEST,
        ...(land.attribution && { attribution: land.attribution }),
      },
      [LIGHTS]: {
        type: 'vector',
        tiles: [`${origin}/api/tiles/lights/{z}/{x}/{y}${asOf}`],
        minzoom: NEIGHBOURHOOD,
        maxzoom: DEEPEST,
      },
    },
    layers: [
      ...groundLayers(flavor),
      ...projectLayers(flavor),
      ...nameLayers(flavor),
      ...(named ? [districtNames(flavor)] : []),
    ],
  }
}

/** The land: sea, districts by their share on time, streets, areas, parcels, buildings. */
function groundLayers(flavor: Flavor): LayerSpecification[] {
  const at = (id: string, layer: string) => ({ id, source: BOARD, 'source-layer': layer })
  return [
    { id: 'ground', type: 'background', paint: { 'background-color': flavor.ground } },
    { id: 'sea', type: 'fill', source: 'sea', paint: { 'fill-color': flavor.water } },
    {
      ...at('districts', 'districts'),
      type: 'fill',
      paint: { 'fill-color': districtColour(flavor) },
    },
    {
      ...at('streets', 'streets'),
      type: 'line',
      minzoom: 9,
      paint: { 'line-color': flavor.landLine, 'line-width': 0.6, 'line-opacity': 0.7 },
    },
    {
      ...at('areas-fill', 'areas'),
      type: 'fill',
      minzoom: 9,
      paint: { 'fill-color': flavor.accent, 'fill-opacity': 0.08 },
    },
    {
      ...at('areas', 'areas'),
      type: 'line',
      minzoom: 9,
      paint: { 'line-color': flavor.accent, 'line-width': 1.4, 'line-dasharray': [4, 2] },
    },
    {
      ...at('parcels', 'parcels'),
      type: 'line',
      paint: { 'line-color': flavor.lineStrong, 'line-width': 0.7 },
    },
    {
      ...at('others', 'others'),
      type: 'line',
      paint: { 'line-color': flavor.lineStrong, 'line-width': 1 },
    },
    {
      ...at('buildings', 'buildings'),
      type: 'fill',
      paint: { 'fill-color': flavor.lineStrong, 'fill-opacity': 0.45 },
    },
    { id: 'coast', type: 'line', source: 'coast', paint: { 'line-color': flavor.coast } },
    {
      ...at('borders', 'districts'),
      type: 'line',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': flavor.landLine, 'line-width': 1.2 },
    },
  ]
}

/** The projects: shapes as the list places them, and from neighbourhood zoom on every light. */
function projectLayers(flavor: Flavor): LayerSpecification[] {
  const colour = lightExpression(flavor)
  return [
    {
      id: 'projects-fill',
      type: 'fill',
      source: BOARD,
      'source-layer': 'projects',
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': colour, 'fill-opacity': 0.3, 'fill-outline-color': colour },
    },
    {
      id: 'works',
      type: 'line',
      source: BOARD,
      'source-layer': 'works',
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': flavor.actual, 'line-width': 3, 'line-opacity': 0.6 },
    },
    {
      id: 'projects-line',
      type: 'line',
      source: BOARD,
      'source-layer': 'projects',
      filter: ['!=', ['geometry-type'], 'Point'],
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': colour, 'line-width': 2.4 },
    },
    {
      id: 'lights',
      type: 'symbol',
      source: LIGHTS,
      'source-layer': 'lights',
      minzoom: NEIGHBOURHOOD,
      layout: lampLayout(),
      paint: lampPaint(flavor),
    },
  ]
}

/** How a light stands on the map, wherever it comes from. */
export function lampLayout() {
  const order = ['match', ['get', 'light'], 'LATE', 0, 'AT_RISK', 1, 'STOPPED', 2, 3]
  return {
    'icon-image': ['concat', 'light-', ['get', 'light']] as ExpressionSpecification,
    'icon-allow-overlap': true,
    'symbol-sort-key': order as ExpressionSpecification,
    'text-field': [
      'step',
      ['zoom'],
      '',
      NEIGHBOURHOOD + 1,
      ['get', 'name'],
    ] as ExpressionSpecification,
    'text-size': 12,
    'text-anchor': 'top' as const,
    'text-offset': [0, 0.8] as [number, number],
    'text-optional': true,
    'text-max-width': 9,
  }
}

export function lampPaint(flavor: Flavor) {
  return { 'text-color': flavor.ink, 'text-halo-color': flavor.halo, 'text-halo-width': 1.6 }
}

function namesOf(land: Geography): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: land.names.map(({ name, lon, lat }) => ({
      type: 'Feature',
      properties: { name },
      geometry: { type: 'Point', coordinates: [lon, lat] },
    })),
  }
}

function districtNames(flavor: Flavor): LayerSpecification {
  return {
    id: 'district-names',
    type: 'symbol',
    source: 'names',
    maxzoom: 13,
    layout: { 'text-field': ['get', 'name'], 'text-size': 15, 'text-allow-overlap': true },
    paint: lampPaint(flavor),
  }
}

function nameLayers(flavor: Flavor): LayerSpecification[] {
  const paint = { ...lampPaint(flavor), 'text-color': flavor.inkMuted }
  const name = (id: string, layer: string, minzoom: number, maxzoom: number) => ({
    id,
    type: 'symbol' as const,
    source: BOARD,
    'source-layer': layer,
    minzoom,
    maxzoom,
    layout: { 'text-field': ['get', 'name'] as ExpressionSpecification, 'text-size': 13 },
    paint,
  })
  return [
    name('street-names', 'streets', 11, 14),
    name('area-names', 'areas', 11, 15),
    name('parcel-names', 'parcels', 16, 24),
    name('building-names', 'buildings', 16, 24),
  ]
}

/** The ground of each district by its share on time, as the tile tells it. */
export function districtColour(flavor: Flavor): ExpressionSpecification {
  const { share1, share2, share3, share4, shareNone } = flavor
  const classes = ['step', ['get', 'onTimePercent'], share4, 80, share3, 90, share2, 95, share1]
  return [
    'case',
    ['has', 'onTimePercent'],
    classes,
    shareNone,
  ] as unknown as ExpressionSpecification
}

/** The colour of each light. */
export function lightExpression(flavor: Flavor): ExpressionSpecification {
  const cases = LIGHT_NAMES.flatMap((light) => [light, lightColour(flavor, light)])
  return [
    'match',
    ['get', 'light'],
    ...cases,
    flavor.inkMuted,
  ] as unknown as ExpressionSpecification
}

/** Of the features only those with these codes; of all with `null`. */
export function onlyCodes(codes: readonly string[] | null): ExpressionSpecification | null {
  if (codes === null) return null
  if (codes.length === 0) return ['literal', false] as unknown as ExpressionSpecification
  return ['match', ['get', 'code'], [...codes], true, false] as unknown as ExpressionSpecification
}
