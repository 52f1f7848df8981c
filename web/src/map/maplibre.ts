/**
 * The only place that knows MapLibre: a base map to pan and zoom, told in the same `View` that
 * the drawn map uses, so that marks and names lie over both alike.
 */
import { Map as Base, setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import 'maplibre-gl/dist/maplibre-gl.css'
import type { Flavor } from '@/theme'
import type { Geography } from './geography'
import { giveIcons } from './icons'
import { mercator, placeAt, type View } from './projection'
import { BOARD, LIGHTS, style } from './style'

setWorkerUrl(workerUrl)

/** Labels are drawn with the fonts of this machine; none is fetched. */
export const LABELS = 'PingFang SC, Microsoft YaHei, Noto Sans CJK SC, sans-serif'

/** Pixels of the whole world at zoom 0. */
const WORLD = 512

export interface BaseMap {
  /** Shows a view at once, without flying. */
  show: (view: View) => void
  zoom: (steps: 1 | -1) => void
  restyle: (flavor: Flavor) => void
  /** Asks anew for the tiles in sight; those that did not change cost nothing. */
  refresh: () => void
  resize: () => void
  remove: () => void
}

export interface Hearing {
  moved: (view: View) => void
  drawn: () => void
  /** Somebody tapped a place; `project` is the one drawn there, if any. */
  tapped: (lon: number, lat: number, project: string | null) => void
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
  flavor: Flavor,
  view: View,
  hearing: Hearing,
): BaseMap {
  const [west, south, east, north] = land.bounds
  const map = new Base({
    container,
    style: style(land, flavor, window.location.origin),
    ...cameraOf(view, container),
    // So wide that the widest wall does not reach them: MapLibre would push its camera aside.
    maxBounds: [west - 25, south - 12, east + 25, north + 12],
    minZoom: 5,
    maxZoom: 18,
    localIdeographFontFamily: LABELS,
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
  map.on('click', ({ point, lngLat }) => {
    const layers = ['lights', 'projects-line', 'projects-fill'].filter((id) => map.getLayer(id))
    const [found] = map.queryRenderedFeatures(point, { layers })
    const code: unknown = found?.properties['code']
    hearing.tapped(lngLat.lng, lngLat.lat, typeof code === 'string' ? code : null)
  })
  map.on('style.load', () => {
    giveIcons(map, flavor)
  })
  map.once('idle', hearing.drawn)
  return {
    show: (next) => map.jumpTo(cameraOf(next, container)),
    zoom: (steps) => map.zoomTo(map.getZoom() + steps * 0.8, { duration: 200 }),
    restyle: (colours) => {
      map.setStyle(style(land, colours, window.location.origin), { diff: true })
      giveIcons(map, colours)
    },
    refresh: () => {
      for (const source of [BOARD, LIGHTS]) {
        if (map.getSource(source)) map.refreshTiles(source)
      }
    },
    resize: () => map.resize(),
    remove: () => {
      map.remove()
    },
  }
}

export function cameraOf(view: View, container: HTMLElement) {
  const centre = placeAt(view, container.clientWidth / 2, container.clientHeight / 2)
  return {
    center: [centre.lon, centre.lat] as [number, number],
    zoom: Math.log2(view.scale / WORLD),
  }
}

export function viewOfMap(map: Base, container: HTMLElement): View {
  const { lng, lat } = map.getCenter()
  const scale = WORLD * 2 ** map.getZoom()
  const middle = mercator(lng, lat)
  return {
    scale,
    left: container.clientWidth / 2 - middle.x * scale,
    top: container.clientHeight / 2 - middle.y * scale,
  }
}
