import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { follow, type Follower } from './changes'

class Line {
  static opened: Line[] = []
  static readonly CLOSED = 2
  readyState = 0
  onopen?: () => void
  onerror?: () => void
  board?: (event: { data: string }) => void
  show?: (event: { data: string }) => void

  constructor(readonly url: string) {
    Line.opened.push(this)
  }

  addEventListener(name: string, listener: (event: { data: string }) => void) {
    if (name === 'board') this.board = listener
    else this.show = listener
  }

  close() {
    this.readyState = Line.CLOSED
  }

  breaks(readyState: number) {
    this.readyState = readyState
    this.onerror?.()
  }
}

function last(): Line {
  const line = Line.opened.at(-1)
  if (!line) throw new Error('no line was opened')
  return line
}

const heard: string[] = []
const follower: Follower = {
  opened: (again) => heard.push(again ? 'opened again' : 'opened'),
  lost: () => heard.push('lost'),
  board: (change) => heard.push(`board ${change.position}`),
  show: (change) => heard.push(`show ${change.code}`),
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('EventSource', Line)
  Line.opened = []
  heard.length = 0
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('the stream of changes', () => {
  it('hands on what the server tells', () => {
    follow(follower)
    last().onopen?.()
    last().board?.({ data: '{"position":7,"listVersion":1,"asOf":"","projects":[]}' })
    expect(heard).toEqual(['opened', 'board 7'])
    last().show?.({ data: '{"code":"170687","revision":2}' })
    expect(heard).toEqual(['opened', 'board 7', 'show 170687'])
  })

  it('says that changes may have been missed when the browser reconnected by itself', () => {
    follow(follower)
    last().onopen?.()
    last().breaks(0)
    last().onopen?.()
    expect(heard).toEqual(['opened', 'lost', 'opened again'])
    expect(Line.opened).toHaveLength(1)
  })

  it('opens a new line when the browser gave up, ever less often, but at least every 30 s', () => {
    follow(follower)
    for (const pause of [1, 2, 4, 8, 16, 30, 30]) {
      const before = Line.opened.length
      last().breaks(Line.CLOSED)
      vi.advanceTimersByTime(pause * 1000 - 1)
      expect(Line.opened).toHaveLength(before)
      vi.advanceTimersByTime(1)
      expect(Line.opened).toHaveLength(before + 1)
    }
  })

  it('opens no line any more once it is stopped', () => {
    const stop = follow(follower)
    last().breaks(Line.CLOSED)
    stop()
    vi.advanceTimersByTime(60_000)
    expect(Line.opened).toHaveLength(1)
  })
})
