import { computed, onUnmounted, ref, shallowRef, watch } from 'vue'
import { api } from '@/api/api'
import type { Wall } from '@/api/types'
import { onBoardChange, useLive } from '@/live'
import { useFetched } from '@/ui/fetched'
import { changedFigures, changedMarks, minutesSince } from './changes'

/** Changes that come within this time are read together, in milliseconds. */
const TOGETHER = 250
/** How long a change is pointed out. */
const POINTED_OUT = 30_000
/** How often an unreachable server is asked again. */
const AGAIN = 10_000
/** A line may die without a word: after so long without an answer the server is asked anyway. */
const SILENT = 60_000

/** What the wall shows, read anew whenever the board changes. */
export function useWall(scope: () => { district?: string; area?: string } = () => ({})) {
  const live = useLive()
  const {
    data: wall,
    refusal,
    loading,
    reload,
  } = useFetched((sending) => api.wall(sending, scope()), [() => JSON.stringify(scope())])
  const marks = shallowRef<ReadonlySet<string>>(new Set())
  const figures = shallowRef<ReadonlySet<string>>(new Set())
  const readAt = ref(Date.now())
  const now = ref(Date.now())
  let shownScope = JSON.stringify(scope())
  let soon: ReturnType<typeof setTimeout> | undefined
  let fading: ReturnType<typeof setTimeout> | undefined

  onBoardChange(() => {
    clearTimeout(soon)
    soon = setTimeout(() => void reload(), TOGETHER)
  })
  watch(wall, (after: Wall | undefined, before: Wall | undefined) => {
    if (!after) return
    live.read(after)
    readAt.value = now.value = Date.now()
    const same = shownScope === JSON.stringify(scope())
    shownScope = JSON.stringify(scope())
    // Another part of the campaign is no change of it.
    marks.value = changedMarks(same ? before : undefined, after)
    figures.value = changedFigures(same ? before : undefined, after)
    clearTimeout(fading)
    fading = setTimeout(() => {
      marks.value = figures.value = new Set()
    }, POINTED_OUT)
  })
  const clock = setInterval(() => {
    now.value = Date.now()
    const silent = now.value - readAt.value >= SILENT
    if ((refusal.value || silent) && !loading.value) void reload()
  }, AGAIN)
  onUnmounted(() => {
    clearInterval(clock)
    clearTimeout(soon)
    clearTimeout(fading)
  })
  return {
    wall,
    refusal,
    reload,
    /** Projects and figures that changed a moment ago. */
    changed: { marks, figures },
    /** Minutes since the screen was last known to be fresh; null while the line stands. */
    stale: computed(() =>
      live.connected && !refusal.value ? null : minutesSince(readAt.value, now.value),
    ),
  }
}
