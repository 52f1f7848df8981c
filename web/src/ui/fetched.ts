import { onUnmounted, ref, shallowRef, watch, type WatchSource } from 'vue'
import type { Refusal } from '@/api/client'
import { asRefusal } from './problems'

/** Counts how often somebody has signed in again on this page. */
const signedInAgain = ref(0)

/** Asks anew for all that was refused because the session had ended. */
export function readAgain(): void {
  signedInAgain.value++
}

/**
 * What the server answers to `load`, kept while it is asked again; `sources` ask anew when they
 * change. An answer that a later question has overtaken is thrown away.
 */
export function useFetched<T>(
  load: (sending: { signal: AbortSignal }) => Promise<T>,
  sources: WatchSource[] = [],
) {
  const data = shallowRef<T>()
  const refusal = shallowRef<Refusal>()
  const loading = ref(false)
  let running: AbortController | undefined

  async function reload(): Promise<void> {
    running?.abort()
    const mine = (running = new AbortController())
    loading.value = true
    try {
      const answer = await load({ signal: mine.signal })
      if (running !== mine) return
      data.value = answer
      refusal.value = undefined
    } catch (cause) {
      if (running !== mine) return
      refusal.value = asRefusal(cause)
    } finally {
      if (running === mine) loading.value = false
    }
  }

  if (sources.length) watch(sources, () => void reload())
  watch(signedInAgain, () => {
    if (refusal.value?.status === 401) void reload()
  })
  onUnmounted(() => {
    const last = running
    running = undefined
    last?.abort()
  })
  void reload()
  return { data, refusal, loading, reload }
}
