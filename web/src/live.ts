import { defineStore } from 'pinia'
import { onUnmounted, ref } from 'vue'
import { follow, type ShowChange } from './api/changes'
import type { BoardChange } from './api/types'

type Listener = (change: BoardChange) => void
/** Hears of scenes; of null where some may have been missed. */
type ShowListener = (change: ShowChange | null) => void
const showListeners = new Set<ShowListener>()

function tellShow(change: ShowChange | null) {
  for (const listener of showListeners) listener(change)
}

/** The changes that the server tells every open screen, and how fresh the data is. */
export const useLive = defineStore('live', () => {
  const connected = ref(false)
  /** Instant of the newest data that any screen has shown. */
  const asOf = ref<string | null>(null)
  const position = ref(0)
  const listVersion = ref(0)
  const listeners = new Set<Listener>()
  let stop: (() => void) | undefined
  /** The line stood before: changes have been missed since. */
  let stood = false

  function tell(change: BoardChange) {
    // The first news of a new line is the board as it is, which the screens may have read already.
    const known = change.projects.length === 0 && change.asOf === asOf.value
    asOf.value = change.asOf
    position.value = change.position
    listVersion.value = change.listVersion
    if (known) return
    for (const listener of listeners) listener(change)
  }

  /** Changes may have passed while the line was down: every screen reads all anew. */
  function readAllAnew() {
    for (const listener of listeners) {
      listener({
        position: position.value,
        listVersion: listVersion.value,
        asOf: asOf.value ?? '',
        projects: [],
      })
    }
  }

  function connect() {
    stop ??= follow({
      opened: (again) => {
        connected.value = true
        if (!again && !stood) return
        readAllAnew()
        tellShow(null)
      },
      lost: () => {
        connected.value = false
      },
      board: tell,
      show: tellShow,
    })
  }

  function close() {
    stood ||= stop !== undefined
    stop?.()
    stop = undefined
    connected.value = false
  }

  /** A screen read data of this instant by itself. */
  function read(data: { asOf: string; position: number }) {
    if (asOf.value !== null && data.asOf < asOf.value) return
    asOf.value = data.asOf
    position.value = data.position
  }

  function listen(listener: Listener) {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }

  return { connected, asOf, position, listVersion, connect, close, listen, read }
})

/** Calls `listener` on every change while the component lives. */
export function onBoardChange(listener: Listener): void {
  onUnmounted(useLive().listen(listener))
}

/** Calls `listener` on every new scene of a show while the component lives. */
export function onShowChange(listener: ShowListener): void {
  showListeners.add(listener)
  onUnmounted(() => showListeners.delete(listener))
}
