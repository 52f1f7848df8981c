/** The map of the map page: one MapLibre map, and layers of one's own over its style. */
import type { FeatureCollection, Geometry } from 'geojson'
import {
  Map as Base,
  type FilterSpecification,
  type GeoJSONSource,
  type LayerSpecification,
  type StyleSpecification,
} from 'maplibre-gl'
import type { Flavor } from '@/theme'
import type { Geography } from '../geography'
import { giveIcons } from '../icons'
import { LABELS, canDraw } from '../maplibre'
import type { Bounds } from '../projection'
import {
  BOARD,
  FILTERED,
  LIGHTS,
  NEIGHBOURHOOD,
  lampLayout,
  lampPaint,
  onlyCodes,
  style,
} from '../style'

/** Where a camera stands; the permalink says the same. */
export interface Camera {
  readonly lon: number
  readonly lat: number
  readonly zoom: number
}

/** What is under a tap. */
export interface Hit {
  readonly layer: string
  readonly properties: Readonly<Record<string, unknown>>
}

/** Sources and layers of the tools begin so; they outlive a change of the style. */
const OWN = 'own-'
/** Layers that answer to a tap, the nearest to the eye first. */
const TAPPED = [
  'own-lamps',
  'lights',
  'works',
  'projects-line',
  'projects-fill',
  'buildings',
  'parcels',
  'others',
  'areas-fill',
  'districts',
]

export { canDraw }
export type { Base }

export function openStage(
  container: HTMLElement,
  land: Geography,
  flavor: Flavor,
  at: Camera | Bounds,
): Base {
  const [west, south, east, north] = land.bounds
  const map = new Base({
    container,
    style: style(land, flavor, window.location.origin, { named: true }),
    ...('lon' in at
      ? { center: [at.lon, at.lat], zoom: at.zoom }
      : { bounds: [...at] as [number, number, number, number], fitBoundsOptions: { padding: 24 } }),
    // So wide that the widest wall does not reach them: MapLibre would push its camera aside.
    maxBounds: [west - 25, south - 12, east + 25, north + 12],
    minZoom: 5,
    maxZoom: 20,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    attributionControl: false,
    fadeDuration: 0,
    localIdeographFontFamily: LABELS,
  })
  map.touchZoomRotate.disableRotation()
  map.keyboard.disableRotation()
  map.on('style.load', () => {
    giveIcons(map, flavor)
  })
  return map
}

/** Another flavor, day or ground, under what the tools have drawn. */
export function restyle(map: Base, next: StyleSpecification, flavor: Flavor): void {
  map.setStyle(next, {
    diff: true,
    transformStyle: (before, after) => withOwn(before, after),
  })
  giveIcons(map, flavor)
}

function withOwn(
  before: StyleSpecification | undefined,
  after: StyleSpecification,
): StyleSpecification {
  if (!before) return after
  const sources = Object.entries(before.sources).filter(([id]) => id.startsWith(OWN))
  const layers = before.layers.filter((layer) => layer.id.startsWith(OWN))
  return {
    ...after,
    sources: { ...after.sources, ...Object.fromEntries(sources) },
    layers: [...after.layers, ...layers],
  }
}

const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] }

/** Features of one's own on the map. */
export interface Own {
  set: (features: FeatureCollection | Geometry | null) => void
  remove: () => void
}

/** Layers without a source: they are drawn from the features given to `set`. */
export type OwnLayer = LayerSpecification extends infer T
  ? T extends { source: string }
    ? Omit<T, 'source'>
    : never
  : never

export function addOwn(map: Base, name: string, layers: readonly OwnLayer[]): Own {
  const source = OWN + name
  const add = () => {
    if (map.getSource(source)) return
    map.addSource(source, { type: 'geojson', data: NOTHING })
    for (const layer of layers) map.addLayer({ ...layer, source } as LayerSpecification)
  }
  let waiting: FeatureCollection | null = null
  if (map.isStyleLoaded()) add()
  else {
    map.once('style.load', () => {
      add()
      if (waiting) own.set(waiting)
    })
  }
  const own: Own = {
    set: (features) => {
      const collection = collectionOf(features)
      const found = map.getSource<GeoJSONSource>(source)
      if (found) found.setData(collection)
      else waiting = collection
    },
    remove: () => {
      for (const { id } of layers) if (map.getLayer(id)) map.removeLayer(id)
      if (map.getSource(source)) map.removeSource(source)
    },
  }
  return own
}

function collectionOf(features: FeatureCollection | Geometry | null): FeatureCollection {
  if (features === null) return NOTHING
  if (features.type === 'FeatureCollection') return features
  return {
    type: 'FeatureCollection',
    features: [{ type: 'Feature', properties: {}, geometry: features }],
  }
}

/** Shows of the projects only those with these codes; all with `null`. */
export function narrow(map: Base, codes: readonly string[] | null): void {
  const only = onlyCodes(codes)
  for (const id of FILTERED) {
    if (!map.getLayer(id)) continue
    const own = ownFilter(id)
    const both = own && only ? ['all', own, only] : (own ?? only)
    map.setFilter(id, both as FilterSpecification | null)
  }
}

function ownFilter(id: (typeof FILTERED)[number]) {
  if (id === 'projects-fill') return ['==', ['geometry-type'], 'Polygon']
  return id === 'projects-line' ? ['!=', ['geometry-type'], 'Point'] : null
}

/** Asks anew for the tiles in sight; those that did not change cost nothing. */
export function refresh(map: Base): void {
  for (const source of [BOARD, LIGHTS]) if (map.getSource(source)) map.refreshTiles(source)
}

export function hitAt(map: Base, point: { x: number; y: number }): Hit | null {
  const layers = TAPPED.filter((id) => map.getLayer(id))
  const around: [[number, number], [number, number]] = [
    [point.x - 4, point.y - 4],
    [point.x + 4, point.y + 4],
  ]
  const found = map.queryRenderedFeatures(around, { layers })
  found.sort((one, other) => TAPPED.indexOf(one.layer.id) - TAPPED.indexOf(other.layer.id))
  const [first] = found
  if (!first) return null
  const layer = first.sourceLayer ?? (first.layer.id === 'own-lamps' ? 'lights' : first.layer.id)
  return { layer: layer === '' ? 'lights' : layer, properties: first.properties }
}

/** Shows a place at once, with some room around it. */
export function look(map: Base, bounds: Bounds): void {
  map.fitBounds([...bounds] as [number, number, number, number], {
    padding: 60,
    maxZoom: 17,
    animate: false,
  })
}

/** The layer of lights that stand at overview. */
export function addLamps(map: Base, flavor: Flavor): Own {
  return addOwn(map, 'lamps', [
    {
      id: 'own-lamps',
      type: 'symbol',
      maxzoom: NEIGHBOURHOOD,
      layout: lampLayout(),
      paint: lampPaint(flavor),
    },
  ])
}
