/** Base maps of the installation under our own layers: pictures, or vector tiles drawn plainly. */
import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl'
import type { Flavor } from '@/theme'
import { lampPaint } from '../style'
import type { BaseMap } from './api'

type Kind = 'water' | 'stream' | 'green' | 'building' | 'road' | 'border' | 'name' | 'other'

/** Layers as OpenMapTiles, Protomaps, Shortbread and surveyors’ offices call them. */
const KINDS: readonly (readonly [RegExp, Kind])[] = [
  [/name|label|place|poi|housenumber|注记/i, 'name'],
  [/waterway|stream|river_line/i, 'stream'],
  [/water|ocean|sea|lake|river|水/i, 'water'],
  [/building|house|建筑|房屋/i, 'building'],
  [/road|street|transport|highway|rail|aeroway|bridge|道路|铁路/i, 'road'],
  [/boundar|admin|border|district|界/i, 'border'],
  [/land|park|natural|earth|green|site|绿/i, 'green'],
]

/** What a layer of that name shows. */
export function kindOf(layer: string): Kind {
  return KINDS.find(([names]) => names.test(layer))?.[1] ?? 'other'
}

/** Fills lie lowest, names highest. */
const ORDER: readonly Kind[] = [
  'green',
  'water',
  'stream',
  'other',
  'building',
  'road',
  'border',
  'name',
]

type Is = 'Polygon' | 'LineString' | 'Point'
const is = (type: Is): ExpressionSpecification => ['==', ['geometry-type'], type]

/** The layers that draw one vector base map from the source of that name. */
export function vectorLayers(map: BaseMap, source: string, flavor: Flavor): LayerSpecification[] {
  const named = map.layers.map((layer) => ({ layer, kind: kindOf(layer) }))
  named.sort((one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind))
  return named.flatMap(({ layer, kind }) => drawn(kind, layer, source, flavor))
}

function drawn(kind: Kind, layer: string, source: string, flavor: Flavor): LayerSpecification[] {
  const at = (what: string) => ({ id: `${source}-${layer}-${what}`, source, 'source-layer': layer })
  const fill = (colour: string, opacity: number): LayerSpecification => ({
    ...at('fill'),
    type: 'fill',
    filter: is('Polygon'),
    paint: { 'fill-color': colour, 'fill-opacity': opacity },
  })
  const line = (colour: string, width: number, dash?: number[]): LayerSpecification => ({
    ...at('line'),
    type: 'line',
    filter: ['!=', ['geometry-type'], 'Point'],
    paint: {
      'line-color': colour,
      'line-width': width,
      ...(dash && { 'line-dasharray': dash }),
    },
  })
  const name = (): LayerSpecification => ({
    ...at('name'),
    type: 'symbol',
    layout: {
      'text-field': ['coalesce', ['get', 'name:zh'], ['get', 'name'], ['get', 'NAME'], ''],
      'text-size': 12,
    },
    paint: { ...lampPaint(flavor), 'text-color': flavor.inkMuted },
  })
  switch (kind) {
    case 'water':
      return [fill(flavor.water, 1)]
    case 'stream':
      return [line(flavor.water, 1.5)]
    case 'green':
      return [fill(flavor.land, 0.7)]
    case 'building':
      return [fill(flavor.lineStrong, 0.3)]
    case 'road':
      return [line(flavor.landLine, 1.2)]
    case 'border':
      return [line(flavor.lineStrong, 0.8, [3, 2])]
    case 'name':
      return [name()]
    case 'other':
      return [fill(flavor.land, 0.4), line(flavor.landLine, 0.7)]
  }
}

/** Whether a base map can lie where the projects lie; vector tiles in GCJ-02 or BD-09 cannot. */
export function fits(map: BaseMap): boolean {
  return map.type === 'raster' || !map.shifted
}

/**
 * Base maps under everything, the first lowest: the own land stays as lines, or half seen where it
 * is shaded by a figure.
 */
export function withBases(
  plain: StyleSpecification,
  maps: readonly BaseMap[],
  flavor: Flavor,
  shaded: boolean,
): StyleSpecification {
  const under = maps.filter((map) => !map.overlay)
  const over = maps.filter((map) => map.overlay)
  const own = under.length > 0 ? ownOver(plain.layers, shaded) : plain.layers
  const ground = own.findIndex(({ id }) => id === 'ground') + 1
  const lights = own.findIndex(({ id }) => id === 'projects-fill')
  const first = lights < 0 ? own.length : lights
  const drawnBy = (map: BaseMap): LayerSpecification[] => {
    const source = sourceName(map)
    return map.type === 'raster'
      ? [{ id: source, type: 'raster', source }]
      : vectorLayers(map, source, flavor)
  }
  return {
    ...plain,
    sources: {
      ...plain.sources,
      ...Object.fromEntries(maps.map((map) => [sourceName(map), sourceOf(map)])),
    },
    layers: [
      ...own.slice(0, ground),
      ...under.flatMap(drawnBy),
      ...own.slice(ground, first),
      ...over.flatMap(drawnBy),
      ...own.slice(first),
    ],
  }
}

function ownOver(layers: readonly LayerSpecification[], shaded: boolean): LayerSpecification[] {
  return layers
    .filter(({ id }) => id !== 'sea' && (shaded || id !== 'districts'))
    .map((layer) =>
      layer.id === 'districts' && layer.type === 'fill'
        ? { ...layer, paint: { ...layer.paint, 'fill-opacity': 0.55 } }
        : layer,
    )
}

/** The source that a base map is in the style. */
export function sourceName(map: BaseMap): string {
  return `base-${map.id}`
}

function sourceOf(map: BaseMap): StyleSpecification['sources'][string] {
  const [west = -180, south = -85, east = 180, north = 85] = map.bounds ?? []
  const common = {
    tiles: [window.location.origin + map.address],
    minzoom: map.minZoom,
    maxzoom: map.maxZoom,
    bounds: [west, south, east, north] as [number, number, number, number],
  }
  return map.type === 'raster'
    ? { ...common, type: 'raster', tileSize: map.tileSize }
    : { ...common, type: 'vector' }
}
