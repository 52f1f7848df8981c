import { onMounted, onUnmounted, ref, shallowRef, watch, type Ref } from 'vue'
import { onBoardChange } from '@/live'
import type { Flavor } from '@/theme'
import type { Geography } from './geography'
import type { BaseMap } from './maplibre'
import type { View } from './projection'

interface Shown {
  readonly land: Geography
  readonly flavor: Flavor
}

/**
 * The base map to pan and zoom, under a picture that stands already: it is fetched when the page
 * is idle, takes the picture's place once drawn, and where WebGL 2 is missing it never comes.
 */
export function useBase(
  container: Readonly<Ref<HTMLElement | null>>,
  shown: () => Shown,
  home: () => View,
  tapped: (lon: number, lat: number, project: string | null) => void,
) {
  const ready = ref(false)
  /** Where the map was moved to; nothing while it stands at home. */
  const moved = shallowRef<View>()
  let map: BaseMap | undefined
  let gone = false

  async function open() {
    const { canDraw, openBase } = await import('./maplibre')
    const { land, flavor } = shown()
    if (gone || !container.value || !canDraw()) return
    map = openBase(container.value, land, flavor, home(), {
      moved: (view) => {
        moved.value = isSame(view, home()) ? undefined : view
      },
      drawn: () => {
        ready.value = true
      },
      tapped,
    })
  }

  function goHome() {
    map?.show(home())
    moved.value = undefined
  }

  onMounted(() => {
    whenIdle(() => {
      open().catch(() => {
        ready.value = false
      })
    })
  })
  onUnmounted(() => {
    gone = true
    map?.remove()
  })
  watch(
    () => shown().flavor,
    (flavor) => map?.restyle(flavor),
  )
  // A report recolours what it touches; the server knows the tiles by their content.
  onBoardChange(() => map?.refresh())
  watch(home, () => {
    map?.resize()
    if (!moved.value) goHome()
  })
  return { ready, moved, goHome, zoom: (steps: 1 | -1) => map?.zoom(steps) }
}

function isSame(one: View, other: View): boolean {
  const near = (a: number, b: number) => Math.abs(a - b) < 1
  return (
    Math.abs(one.scale / other.scale - 1) < 1e-6 &&
    near(one.left, other.left) &&
    near(one.top, other.top)
  )
}

function whenIdle(act: () => void) {
  if ('requestIdleCallback' in window) window.requestIdleCallback(act, { timeout: 2000 })
  else setTimeout(act, 200)
}
