import { ref, shallowRef } from 'vue'
import type { Refusal } from '@/api/client'
import { asRefusal } from './problems'

/** One thing that a button does: whether it is at it, and why it was refused. */
export function useWorking() {
  const busy = ref(false)
  const refusal = shallowRef<Refusal>()

  /** Runs `work` unless one is running; answers whether it was done. */
  async function run(work: () => Promise<unknown>): Promise<boolean> {
    if (busy.value) return false
    busy.value = true
    refusal.value = undefined
    try {
      await work()
      return true
    } catch (cause) {
      if (!(cause instanceof DOMException && cause.name === 'AbortError')) {
        refusal.value = asRefusal(cause)
      }
      return false
    } finally {
      busy.value = false
    }
  }

  return { busy, refusal, run }
}
