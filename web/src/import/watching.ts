import { computed, onUnmounted, shallowRef } from 'vue'
import { api } from '@/api/api'
import type { Import } from '@/api/types'

/** Milliseconds between two looks at an import that the server works on. */
const pause = 600
const workedOn = new Set(['READING', 'CHECKING', 'APPLYING'])

/** An import as the server last told it; it is asked for again while the server works on it. */
export function useWatched() {
  const current = shallowRef<Import>()
  const working = computed(() => workedOn.has(current.value?.state ?? ''))
  let timer: ReturnType<typeof setTimeout> | undefined

  function show(next: Import | undefined) {
    clearTimeout(timer)
    current.value = next
    if (next && workedOn.has(next.state)) lookLater(next, pause)
  }

  function lookLater(shown: Import, after: number) {
    timer = setTimeout(() => void look(shown), after)
  }

  /** What was shown while it was asked, such as that it is cancelled, is newer than the answer. */
  async function look(shown: Import) {
    try {
      const seen = await api.import(shown.id)
      if (current.value === shown) show(seen)
    } catch {
      // The line is down: the import goes on at the server, so look again.
      if (current.value === shown) lookLater(shown, pause * 5)
    }
  }

  onUnmounted(() => {
    clearTimeout(timer)
  })

  return { current, working, show }
}
