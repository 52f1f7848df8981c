/**
 * The only place that knows MapLibre: a base map to pan and zoom, told in the same `View` that
 * the drawn map uses, so that marks and names lie over both alike.
 */
import { Map as Base, setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import 'maplibre-gl/dist/maplibre-gl.css'
import type { Flavor } from '@/theme'
import type { Geography } from './geography'
import { mercator, placeAt, type View } from './projection'
import { style, type Shares } from './style'

setWorkerUrl(workerUrl)

/** Pixels of the whole world at zoom 0. */
const WORLD = 512

export interface BaseMap {
  /** Shows a view at once, without flying. */
  show: (view: View) => void
  zoom: (steps: 1 | -1) => void
  restyle: (shares: Shares, flavor: Flavor) => void
  resize: () => void
  remove: () => void
}

export interface Hearing {
  moved: (view: View) => void
  drawn: () => void
}

/** Whether this browser can draw with WebGL 2. */
export function canDraw(): boolean {
  try {
    return document.createElement('canvas').getContext('webgl2') !== null
  } catch {
    return false
  }
}

export function openBase(
  container: HTMLElement,
  land: Geography,
  shares: Shares,
  flavor: Flavor,
  view: View,
  hearing: Hearing,
): BaseMap {
  const [west, south, east, north] = land.bounds
  const map = new Base({
    container,
    style: style(land, shares, flavor),
    ...cameraOf(view, container),
    maxBounds: [west - 3, south - 2, east + 3, north + 2],
    minZoom: 5,
    maxZoom: 16,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    attributionControl: false,
    fadeDuration: 0,
  })
  map.touchZoomRotate.disableRotation()
  map.on('move', () => {
    hearing.moved(viewOfMap(map, container))
  })
  map.once('idle', hearing.drawn)
  return {
    show: (next) => map.jumpTo(cameraOf(next, container)),
    zoom: (steps) => map.zoomTo(map.getZoom() + steps * 0.8, { duration: 200 }),
    restyle: (next, colours) => map.setStyle(style(land, next, colours), { diff: true }),
    resize: () => map.resize(),
    remove: () => {
      map.remove()
    },
  }
}

function cameraOf(view: View, container: HTMLElement) {
  const centre = placeAt(view, container.clientWidth / 2, container.clientHeight / 2)
  return {
    center: [centre.lon, centre.lat] as [number, number],
    zoom: Math.log2(view.scale / WORLD),
  }
}

function viewOfMap(map: Base, container: HTMLElement): View {
  const { lng, lat } = map.getCenter()
  const scale = WORLD * 2 ** map.getZoom()
  const middle = mercator(lng, lat)
  return {
    scale,
    left: container.clientWidth / 2 - middle.x * scale,
    top: container.clientHeight / 2 - middle.y * scale,
  }
}
