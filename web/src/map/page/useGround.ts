/** What lies under the tools: the style for a day and a flavor, the base map, which layers show. */
import type { StyleSpecification } from 'maplibre-gl'
import { ref, watch, type Ref } from 'vue'
import type { Flavor } from '@/theme'
import type { Geography } from '../geography'
import { NEIGHBOURHOOD, style } from '../style'
import type { BaseMap, Lamp } from './api'
import { withBases } from './baseStyle'
import { featuresOf } from './lamps'
import { shadeExpression, type Shading } from './shades'
import { narrow, restyle, type Base, type Own } from './stage'

interface Wanted {
  readonly land: Geography | undefined
  readonly flavor: Flavor
  readonly day: string | undefined
  readonly shading: Shading | undefined
  readonly bases: readonly BaseMap[]
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
  const hidden = ref<ReadonlySet<string>>(new Set())

  function styleNow(): StyleSpecification | null {
    const { land, flavor, day, shading, bases } = wanted()
    if (!land) return null
    const plain = style(land, flavor, window.location.origin, { day, named: true })
    const shaded = shading ? withShading(plain, shading, flavor) : plain
    const under =
      bases.length > 0 ? withBases(shaded, bases, flavor, shading !== undefined) : shaded
    const gone = new Set([...hidden.value].flatMap((layer) => DRAWN[layer] ?? []))
    return { ...under, layers: under.layers.filter(({ id }) => !gone.has(id)) }
  }

  function hide(layer: string, away: boolean) {
    const next = new Set(hidden.value)
    if (away) next.add(layer)
    else next.delete(layer)
    hidden.value = next
  }

  const asked = [
    hidden,
    () => wanted().bases,
    () => wanted().flavor,
    () => wanted().day,
    () => wanted().shading,
  ]
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

  return { hidden, hide, showLamps }
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
