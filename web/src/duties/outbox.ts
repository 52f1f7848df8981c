import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { api } from '@/api/api'
import { Refusal } from '@/api/client'
import { newKey } from '@/api/key'
import type { Reported } from '@/api/types'
import type { Draft } from './draft'
import { useDrafts } from './drafts'
import { toReport } from './report'
import { useUploads } from './uploads'

/** Milliseconds between two attempts to send what waits. */
const pause = 20_000

/** True when nobody knows whether it arrived, or nobody was there to decide. */
function undecided(cause: unknown): boolean {
  return cause instanceof Refusal && (cause.transient || cause.status === 401)
}

/** Sends drafts to the ledger: at once, or when the server can be reached again. */
export const useOutbox = defineStore('outbox', () => {
  const drafts = useDrafts()
  const uploads = useUploads()
  const flushing = ref(false)
  let timer: ReturnType<typeof setInterval> | undefined

  const waiting = computed(() => drafts.all.filter((draft) => draft.state === 'waiting'))

  async function post(draft: Draft): Promise<Reported> {
    for (const file of draft.files) await uploads.upload(file)
    const evidence = draft.files.flatMap((file) => file.hash ?? [])
    return api.report(toReport(draft.form, draft.milestone, evidence, draft.corrects), draft.key)
  }

  /** Sends a draft; without an answer it waits and is sent again by itself. */
  async function send(draft: Draft): Promise<Reported> {
    try {
      draft.refused = null
      const reported = await post(draft)
      await drafts.discard(draft.id)
      return reported
    } catch (cause) {
      draft.state = undecided(cause) ? 'waiting' : 'editing'
      // A refused report is in no ledger: mended, it is another one.
      if (draft.state === 'editing') draft.key = newKey()
      await drafts.save(draft)
      throw cause
    }
  }

  async function sendLater(draft: Draft) {
    try {
      await send(draft)
    } catch (cause) {
      if (undecided(cause) || !(cause instanceof Refusal)) return
      draft.refused = { title: cause.detail || cause.title, problems: [...cause.problems] }
      await drafts.save(draft)
    }
  }

  /** Sends all that waits, one after the other. */
  async function flush() {
    if (flushing.value || waiting.value.length === 0) return
    flushing.value = true
    for (const draft of waiting.value) await sendLater(draft)
    flushing.value = false
  }

  const flushNow = () => void flush()

  /** From now on sends by itself what this account left waiting. */
  async function start(login: string) {
    stop()
    window.addEventListener('online', flushNow)
    timer = setInterval(flushNow, pause)
    await drafts.load(login)
    await flush()
  }

  function stop() {
    clearInterval(timer)
    window.removeEventListener('online', flushNow)
  }

  return { flushing, waiting, send, flush, start, stop }
})
