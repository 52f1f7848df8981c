/** Drawing on the map with mouse, finger or keys; the shape itself is kept in `sketch.ts`. */
import type { Feature, FeatureCollection, Position } from 'geojson'
import type { MapMouseEvent, MapTouchEvent } from 'maplibre-gl'
import { computed, onUnmounted, ref, shallowRef, watch, type Ref } from 'vue'
import type { Flavor } from '@/theme'
import { linesOf } from '../projection'
import * as draw from '../sketch'
import { addOwn, type Base, type OwnLayer } from './stage'

/** How near, in pixels, a corner is caught by another, and a tap takes hold of one. */
const CATCH = 10
/** Layers whose corners and edges a new corner is caught by. */
const CATCHING = ['projects-line', 'works', 'parcels', 'buildings', 'others', 'areas', 'borders']

export interface Drawing {
  readonly kind: Readonly<Ref<draw.SketchKind>>
  /** Exact lines to be caught by, before those of the tiles. */
  readonly exact?: () => readonly (readonly Position[])[]
  readonly flavor: () => Flavor
  /** Whether corners are caught at all. */
  readonly catching?: Readonly<Ref<boolean>>
}

function layersOf(name: string, flavor: Flavor): OwnLayer[] {
  const accent = flavor.focus
  return [
    {
      id: `own-${name}-fill`,
      type: 'fill',
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': accent, 'fill-opacity': 0.18 },
    },
    {
      id: `own-${name}-line`,
      type: 'line',
      filter: ['!=', ['geometry-type'], 'Point'],
      paint: { 'line-color': accent, 'line-width': 2.5 },
    },
    {
      id: `own-${name}-corner`,
      type: 'circle',
      filter: ['==', ['geometry-type'], 'Point'],
      paint: {
        'circle-radius': ['match', ['get', 'role'], 'corner', 6, 'fault', 9, 4],
        'circle-color': ['match', ['get', 'role'], 'fault', flavor.lightLate, flavor.surface],
        'circle-stroke-color': accent,
        'circle-stroke-width': 2,
      },
    },
  ]
}

/** The sketch itself, and what it means so far. */
function sketchState(kind: Readonly<Ref<draw.SketchKind>>) {
  const sketch = shallowRef(draw.begin(kind.value))
  const finished = ref(false)
  const geometry = computed(() => draw.geometryOf(sketch.value))
  const change = (next: draw.Sketch, ended: boolean) => {
    finished.value = ended
    sketch.value = next
  }
  return {
    sketch,
    finished,
    geometry,
    faults: computed(() => draw.faultsOf(sketch.value)),
    put: (next: draw.Sketch) => {
      sketch.value = next
    },
    undo: () => {
      change(draw.undo(sketch.value), false)
    },
    clear: () => {
      change(draw.begin(kind.value), false)
    },
    add: (place: Position) => {
      const next = draw.add(sketch.value, place)
      change(next, next.kind === 'box' && next.corners.length === 2)
    },
    finish: () => {
      if (geometry.value) finished.value = true
    },
    /** Goes on with a shape drawn before. */
    edit: (from: draw.Sketch) => {
      change(from, true)
    },
  }
}
type State = ReturnType<typeof sketchState>
type Pointed = MapMouseEvent | MapTouchEvent

/** Finds what a pointer means: a place, caught by what is near by, or a handle of the sketch. */
function catcher(map: Base, name: string, drawing: Drawing) {
  const caught = ref(false)
  const around = ({ point }: Pointed): [[number, number], [number, number]] => [
    [point.x - CATCH, point.y - CATCH],
    [point.x + CATCH, point.y + CATCH],
  ]

  function linesNear(event: Pointed): Position[][] {
    const layers = CATCHING.filter((id) => map.getLayer(id))
    const found = map.queryRenderedFeatures(around(event), { layers })
    return found.flatMap(({ geometry }) => linesOf(geometry))
  }

  return {
    caught,
    placeOf: (event: Pointed): Position => {
      const place = [event.lngLat.lng, event.lngLat.lat]
      caught.value = false
      if (drawing.catching && !drawing.catching.value) return place
      const near = map.unproject([event.point.x, event.point.y - CATCH])
      const tolerance = Math.abs(near.lat - event.lngLat.lat)
      const found =
        draw.snapped(place, drawing.exact?.() ?? [], tolerance) ??
        draw.snapped(place, linesNear(event), tolerance)
      caught.value = found !== null
      return found ?? place
    },
    handleAt: (event: Pointed) => {
      const layer = `own-${name}-corner`
      return map
        .queryRenderedFeatures(around(event), { layers: map.getLayer(layer) ? [layer] : [] })
        .find(({ properties }) => properties['role'] !== 'fault')
    },
  }
}

/** What clicks, drags and touches do to the sketch. */
function pointers(map: Base, state: State, { placeOf, handleAt }: ReturnType<typeof catcher>) {
  let held: number | null = null
  let dragged = false
  const near = (one: Position, other: Position) => {
    const a = map.project(one as [number, number])
    const b = map.project(other as [number, number])
    return Math.hypot(a.x - b.x, a.y - b.y) < CATCH / 2
  }

  function click(event: MapMouseEvent) {
    if (!state.finished.value && !dragged) state.add(placeOf(event))
    dragged = false
  }

  function doubleClick(event: MapMouseEvent) {
    event.preventDefault()
    // The two clicks of a double click have set the last corner twice.
    const { corners } = state.sketch.value
    const [last, but] = [corners.at(-1), corners.at(-2)]
    if (last && but && near(last, but)) state.undo()
    state.finish()
  }

  function hold(event: Pointed) {
    const handle = handleAt(event)
    if (!handle) return
    event.preventDefault()
    const index = Number(handle.properties['index'])
    const between = handle.properties['role'] === 'middle'
    const act = between ? draw.insert : draw.move
    state.put(act(state.sketch.value, index, placeOf(event)))
    held = between ? index + 1 : index
    map.dragPan.disable()
  }

  function drag(event: Pointed) {
    if (held === null) return
    dragged = true
    const place = placeOf(event)
    // One step for the whole way, so that one undo takes it back.
    const { kind, corners, before } = state.sketch.value
    state.put({ kind, before, corners: corners.map((one, i) => (i === held ? place : one)) })
  }

  function drop() {
    if (held !== null) map.dragPan.enable()
    held = null
  }
  return { click, doubleClick, hold, drag, drop }
}

export function useSketch(map: Base, name: string, drawing: Drawing) {
  const state = sketchState(drawing.kind)
  const catching = catcher(map, name, drawing)
  const { click, doubleClick, hold, drag, drop } = pointers(map, state, catching)
  const own = addOwn(map, name, layersOf(name, drawing.flavor()))

  function keys(event: KeyboardEvent) {
    const typing = event.target instanceof HTMLElement && event.target.closest('input, textarea')
    if (typing) return
    const takesBack = event.key === 'Backspace' || (event.key === 'z' && event.ctrlKey)
    if (takesBack) state.undo()
    else if (event.key === 'Enter') state.finish()
    else if (event.key === 'Escape') state.clear()
    else return
    event.preventDefault()
  }

  const heard = [
    map.on('click', click),
    map.on('dblclick', doubleClick),
    map.on('mousedown', hold),
    map.on('mousemove', drag),
    map.on('mouseup', drop),
    map.on('touchstart', hold),
    map.on('touchmove', drag),
    map.on('touchend', drop),
  ]
  map.doubleClickZoom.disable()
  map.getCanvas().style.cursor = 'crosshair'
  window.addEventListener('keydown', keys)
  watch(state.sketch, (sketch) => {
    own.set(featuresOf(sketch, state.faults.value))
  })
  watch(drawing.kind, state.clear)
  onUnmounted(() => {
    for (const one of heard) one.unsubscribe()
    map.doubleClickZoom.enable()
    map.getCanvas().style.cursor = ''
    window.removeEventListener('keydown', keys)
    own.remove()
  })
  return { ...state, caught: catching.caught }
}

export type Sketching = ReturnType<typeof useSketch>

/** The shape, its corners, and handles halfway between them. */
function featuresOf(sketch: draw.Sketch, faults: readonly Position[]): FeatureCollection {
  const shape = draw.geometryOf(sketch)
  const features: Feature[] = shape ? [{ type: 'Feature', properties: {}, geometry: shape }] : []
  const point = (place: Position, role: string, index: number) => {
    features.push({
      type: 'Feature',
      properties: { role, index },
      geometry: { type: 'Point', coordinates: place },
    })
  }
  const { kind, corners } = sketch
  corners.forEach((corner, i) => {
    const next = corners[i + 1] ?? (kind === 'polygon' && corners.length > 2 ? corners[0] : null)
    if (next && (kind === 'line' || kind === 'polygon')) {
      const [x = 0, y = 0] = corner
      point([(x + (next[0] ?? 0)) / 2, (y + (next[1] ?? 0)) / 2], 'middle', i)
    }
  })
  corners.forEach((corner, i) => {
    point(corner, 'corner', i)
  })
  faults.forEach((place, i) => {
    point(place, 'fault', i)
  })
  return { type: 'FeatureCollection', features }
}
