import { onUnmounted, ref } from 'vue'
import { api } from '@/api/api'
import type { Import, ImportSheet } from '@/api/types'
import { useWorking } from '@/ui/working'
import { useWatched } from './watching'

/** One import from the file to the new version of the list. */
export function useImport() {
  const { current, working, show } = useWatched()
  /** Share of the file sent, 0…1, while it is sent. */
  const sent = ref<number>()
  const sendingName = ref('')
  const { busy, refusal, run } = useWorking()
  /** Whether the sending of a file was stopped before the server had all of it. */
  const stopped = ref(false)
  let upload: AbortController | undefined

  function open(id: string) {
    return run(async () => {
      show(await api.import(id))
    })
  }

  function start(file: File) {
    const sending = (upload = new AbortController())
    sendingName.value = file.name
    stopped.value = false
    sent.value = 0
    return run(async () => {
      try {
        show(await api.startImport(file, (share) => (sent.value = share), sending))
      } finally {
        sent.value = undefined
      }
    })
  }

  async function act(work: (id: string) => Promise<Import>) {
    const id = current.value?.id
    if (id === undefined) return false
    return run(async () => {
      show(await work(id))
    })
  }

  async function cancel() {
    if (sent.value !== undefined) {
      stopped.value = true
      upload?.abort()
      return
    }
    const cancelled = current.value
    if (!cancelled) return
    await run(async () => {
      await api.cancelImport(cancelled.id)
      show({ ...cancelled, state: 'CANCELLED' })
    })
  }

  onUnmounted(() => upload?.abort())

  return {
    ...{ current, working, sent, sendingName, stopped, busy, refusal, open, start, cancel },
    map: (sheets: ImportSheet[]) => act((id) => api.mapImport(id, sheets)),
    answer: (answers: { id: string; code: string | null }[]) =>
      act((id) => api.answerImport(id, answers)),
    apply: (mode: 'ALL' | 'WITHOUT_REFUSED', reason: string) =>
      act((id) => api.applyImport(id, mode, reason)),
    leave: () => {
      show(undefined)
    },
  }
}
