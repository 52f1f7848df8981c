/** What lies under the tools: the style for a day and a flavor, the base map, which layers show. */
import type { StyleSpecification } from 'maplibre-gl'
import { computed, ref, shallowRef, watch, type Ref } from 'vue'
import type { Flavor } from '@/theme'
import type { Geography } from '../geography'
import { NEIGHBOURHOOD, style } from '../style'
import type { BaseMap, Lamp } from './api'
import { featuresOf } from './lamps'
import { shadeExpression, type Shading } from './shades'
import { narrow, restyle, type Base, type Own } from './stage'

interface Wanted {
  readonly land: Geography | undefined
  readonly flavor: Flavor
  readonly day: string | undefined
  readonly shading: Shading | undefined
}

/** Which layers of the style show a layer of the map. */
const DRAWN: Readonly<Record<string, readonly string[]>> = {
  districts: ['districts', 'borders', 'district-names'],
  streets: ['streets', 'street-names'],
  areas: ['areas', 'areas-fill', 'area-names'],
  projects: ['projects-fill', 'projects-line', 'lights'],
  works: ['works'],
  parcels: ['parcels', 'parcel-names'],
  buildings: ['buildings', 'building-names'],
  others: ['others'],
}

export function useGround(map: Readonly<Ref<Base | undefined>>, wanted: () => Wanted) {
  const base = shallowRef<BaseMap>()
  const hidden = ref<ReadonlySet<string>>(new Set())

  function styleNow(): StyleSpecification | null {
    const { land, flavor, day, shading } = wanted()
    if (!land) return null
    const plain = style(land, flavor, window.location.origin, { day, named: true })
    const shaded = shading ? withShading(plain, shading, flavor) : plain
    const under = base.value ? withBase(shaded, base.value, shading !== undefined) : shaded
    const gone = new Set([...hidden.value].flatMap((layer) => DRAWN[layer] ?? []))
    return { ...under, layers: under.layers.filter(({ id }) => !gone.has(id)) }
  }

  function hide(layer: string, away: boolean) {
    const next = new Set(hidden.value)
    if (away) next.add(layer)
    else next.delete(layer)
    hidden.value = next
  }

  const asked = [base, hidden, () => wanted().flavor, () => wanted().day, () => wanted().shading]
  // With the map too: what an address asks for is often known before the map stands.
  watch([map, ...asked], () => {
    const next = styleNow()
    if (map.value && next) {
      restyle(map.value, next, wanted().flavor)
      narrow(map.value, shown)
    }
  })

  let shown: readonly string[] | null = null

  /** Lights at overview, or of an earlier day all of them; of the tiles only those meant. */
  function showLamps(
    on: Base,
    own: Own | undefined,
    lamps: {
      codes: readonly string[] | null
      overview: readonly Lamp[]
      all: readonly Lamp[] | null
    },
  ) {
    shown = lamps.all === null ? lamps.codes : []
    narrow(on, shown)
    own?.set(featuresOf(lamps.all ?? lamps.overview))
    if (on.getLayer('own-lamps')) {
      on.setLayerZoomRange('own-lamps', 0, lamps.all === null ? NEIGHBOURHOOD : 24)
    }
  }

  return {
    base,
    hidden,
    hide,
    showLamps,
    attribution: computed(() => {
      const { attribution, approval } = base.value ?? {}
      return [attribution, approval].filter(Boolean).join(' ')
    }),
  }
}

/** Districts or areas in the colours of an indicator. */
function withShading(
  plain: StyleSpecification,
  shading: Shading,
  flavor: Flavor,
): StyleSpecification {
  const district = shading.by === 'DISTRICT'
  const colour = shadeExpression(shading.classes, flavor)
  return {
    ...plain,
    layers: plain.layers.map((layer) => {
      if (layer.type !== 'fill') return layer
      if (layer.id === 'districts') {
        return { ...layer, paint: { 'fill-color': district ? colour : flavor.shareNone } }
      }
      if (layer.id === 'areas-fill' && !district) {
        return { ...layer, minzoom: 8, paint: { 'fill-color': colour, 'fill-opacity': 0.85 } }
      }
      return layer
    }),
  }
}

/** A base map under everything: the own land stays as lines, or half seen where it is shaded. */
function withBase(plain: StyleSpecification, base: BaseMap, shaded: boolean): StyleSpecification {
  const [west, south, east, north] = base.bounds ?? [-180, -85, 180, 85]
  const layers = plain.layers
    .filter(({ id }) => !['ground', 'sea'].includes(id) && (shaded || id !== 'districts'))
    .map((layer) =>
      layer.id === 'districts' && layer.type === 'fill'
        ? { ...layer, paint: { ...layer.paint, 'fill-opacity': 0.55 } }
        : layer,
    )
  return {
    ...plain,
    sources: {
      ...plain.sources,
      base: {
        type: 'raster',
        tiles: [window.location.origin + base.address],
        tileSize: base.tileSize,
        minzoom: base.minZoom,
        maxzoom: base.maxZoom,
        bounds: [west, south, east, north],
      },
    },
    layers: [
      ...plain.layers.filter(({ id }) => id === 'ground'),
      { id: 'base', type: 'raster', source: 'base' },
      ...layers,
    ],
  }
}
