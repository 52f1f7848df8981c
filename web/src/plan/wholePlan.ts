/**
 * All milestones of a filter, read page by page with progress, and stopped when asked. What has
 * come shows at once; only what is read anew for the same filter waits until it is whole.
 */
import { computed, onScopeDispose, ref, shallowRef, watch, type Ref } from 'vue'
import { api } from '@/api/api'
import { Refusal } from '@/api/client'
import type { Filters, Listing, MilestoneItem } from '@/api/types'

/** The largest page the server gives. */
const PAGE = 500
/** Pages asked for at the same time. */
const ABREAST = 3

export function useWholePlan(filters: Readonly<Ref<Filters>>) {
  const items = shallowRef<MilestoneItem[]>([])
  const first = shallowRef<Listing<MilestoneItem>>()
  const refusal = shallowRef<Refusal>()
  const done = ref(0)
  const loading = ref(false)
  let running: AbortController | undefined

  async function read(signal: AbortSignal) {
    const ask = (page: number) =>
      api.milestones({ ...filters.value, page, size: PAGE, sort: 'code' }, { signal })
    const head = await ask(0)
    first.value = head
    done.value = head.items.length
    const pages = [head.items]
    const shows = items.value.length === 0
    if (shows) items.value = head.items
    const last = Math.ceil(head.total / PAGE)
    for (let page = 1; page < last; page += ABREAST) {
      const few = Array.from({ length: Math.min(ABREAST, last - page) }, (_, i) => page + i)
      for (const answer of await Promise.all(few.map(ask))) {
        pages.push(answer.items)
        done.value += answer.items.length
      }
      if (signal.aborted) break
      if (shows) items.value = pages.flat()
    }
    items.value = pages.flat()
  }

  async function reload() {
    running?.abort()
    const mine = (running = new AbortController())
    loading.value = true
    try {
      await read(mine.signal)
      refusal.value = undefined
    } catch (cause) {
      if (running === mine && !mine.signal.aborted) {
        refusal.value = cause instanceof Refusal ? cause : new Refusal(-1, String(cause))
      }
    } finally {
      if (running === mine) loading.value = false
    }
  }

  function stop() {
    running?.abort()
    loading.value = false
  }

  function begin() {
    items.value = []
    void reload()
  }

  watch(filters, begin, { immediate: true })
  onScopeDispose(stop)
  const total = computed(() => first.value?.total ?? 0)
  return { items, first, total, done, loading, refusal, reload, stop }
}
