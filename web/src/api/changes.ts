import type { BoardChange } from './types'

/** Pauses between two attempts to reconnect grow from the first to the longest, in ms. */
const firstPause = 1_000
const longestPause = 30_000

export interface ShowChange {
  code: string
  revision: number
}

/** What a follower of the changes hears. */
export interface Follower {
  /** The line stands; `again` when it had been lost, so that changes may have been missed. */
  opened: (again: boolean) => void
  lost: () => void
  board: (change: BoardChange) => void
  /** A show has a new scene. */
  show?: (change: ShowChange) => void
}

/**
 * Follows `/api/changes` and returns how to stop. The browser reconnects a broken stream itself;
 * a refused one (the server restarting behind a proxy) it gives up, so that is tried again here.
 */
export function follow(follower: Follower): () => void {
  let source: EventSource
  let timer: ReturnType<typeof setTimeout> | undefined
  let pause = firstPause
  let again = false

  function connect() {
    source = new EventSource('/api/changes')
    source.onopen = () => {
      pause = firstPause
      follower.opened(again)
    }
    source.onerror = () => {
      again = true
      follower.lost()
      if (source.readyState === EventSource.CLOSED) retryLater()
    }
    source.addEventListener('board', (event: MessageEvent<string>) => {
      follower.board(JSON.parse(event.data) as BoardChange)
    })
    source.addEventListener('show', (event: MessageEvent<string>) => {
      follower.show?.(JSON.parse(event.data) as ShowChange)
    })
  }

  function retryLater() {
    timer = setTimeout(connect, pause)
    pause = Math.min(pause * 2, longestPause)
  }

  connect()
  return () => {
    clearTimeout(timer)
    source.close()
  }
}
