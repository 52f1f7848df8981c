/** Which scene a wall shows: as led by its code, as tapped on it, or its pages in turn. */
import { computed, onUnmounted, ref, shallowRef, watch, type Ref } from 'vue'
import type { Wall } from '@/api/types'
import { Refusal } from '@/api/client'
import { onShowChange } from '@/live'
import { paused, prefersStillness } from './pages'
import {
  HOME,
  isHome,
  sceneOf,
  showApi,
  turnsOf,
  type Rotation,
  type Scene,
  type Show,
} from './show'

const KEPT = 'guatu.wall.show'
/** After so long without a tap the wall turns its pages again, in milliseconds. */
const RETURNS = 180_000
/** How often the rotation is asked for anew: the office may have changed it. */
const ROTATION_AGAIN = 300_000
const STANDING: Rotation = { pages: ['CITY'], seconds: 30 }

/** The show that this wall follows; it outlives a reload. */
function useShow() {
  const show = shallowRef<Show>()

  async function read(code: string) {
    try {
      const answer = await showApi.show(code)
      if (
        !show.value ||
        answer.code !== show.value.code ||
        answer.revision >= show.value.revision
      ) {
        show.value = answer
      }
    } catch (cause) {
      if (cause instanceof Refusal && cause.status === 404) end()
    }
  }

  async function open() {
    show.value = await showApi.open()
    sessionStorage.setItem(KEPT, show.value.code)
  }

  function end() {
    show.value = undefined
    sessionStorage.removeItem(KEPT)
  }

  const kept = sessionStorage.getItem(KEPT)
  if (kept) void read(kept)
  onShowChange((changed) => {
    // Without a code the line was down: a scene may have been missed.
    const code = show.value?.code
    if (code && (changed === null || changed.code === code)) void read(code)
  })
  return { show, open, end, put: (next: Show) => (show.value = next) }
}

function useRotation(wall: Readonly<Ref<Wall | undefined>>, busy: () => boolean) {
  const rotation = shallowRef<Rotation>(STANDING)
  const turn = ref(0)
  const turns = computed(() => (wall.value ? turnsOf(rotation.value, wall.value) : []))
  const read = async () => {
    rotation.value = await showApi.rotation().catch(() => rotation.value)
  }
  void read()
  const again = setInterval(() => void read(), ROTATION_AGAIN)
  let timer: ReturnType<typeof setTimeout> | undefined
  function later() {
    clearTimeout(timer)
    timer = setTimeout(() => {
      if (!busy() && !paused.value && !prefersStillness()) turn.value++
      later()
    }, rotation.value.seconds * 1000)
  }
  watch(rotation, later, { immediate: true })
  onUnmounted(() => {
    clearInterval(again)
    clearTimeout(timer)
  })
  return computed(() => turns.value[turn.value % Math.max(1, turns.value.length)] ?? sceneOf({}))
}

export function useScene(wall: Readonly<Ref<Wall | undefined>>) {
  const { show, open, end, put } = useShow()
  const tapped = shallowRef<Scene>()
  const led = computed(() => (show.value && !isHome(show.value.scene) ? show.value.scene : null))
  const turning = useRotation(wall, () => led.value !== null || tapped.value !== undefined)
  const scene = computed(() => led.value ?? tapped.value ?? turning.value)
  let returning: ReturnType<typeof setTimeout> | undefined

  /** A tap on this wall; where it is led, every wall of the show follows. */
  async function tap(next: Scene) {
    clearTimeout(returning)
    if (show.value) {
      put(await showApi.set(show.value.code, next))
      return
    }
    tapped.value = isHome(next) ? undefined : next
    returning = setTimeout(() => {
      tapped.value = undefined
    }, RETURNS)
  }
  onUnmounted(() => {
    clearTimeout(returning)
  })
  return {
    scene,
    show,
    open,
    end,
    /** Whether somebody chose what stands here, by a tap or from afar. */
    chosen: computed(() => led.value !== null || tapped.value !== undefined),
    tap,
    home: () => tap(HOME),
  }
}
