import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { api } from '@/api/api'
import { Refusal } from '@/api/client'
import type { Wall } from '@/api/types'
import { useLive } from '@/live'
import { useWall } from './useWall'

function wall(late: number): Wall {
  return {
    asOf: '2022-12-19T03:00:00Z',
    position: late,
    figures: [{ key: 'late', count: late, of: 173 }],
    marks: late > 32 ? [{ project: 'QD-2022-001', light: 'LATE' }] : [],
  } as unknown as Wall
}

function open() {
  let seen!: ReturnType<typeof useWall>
  mount({
    setup() {
      seen = useWall()
      return () => null
    },
  })
  return seen
}

describe('the wall', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    setActivePinia(createPinia())
    useLive().connected = true
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('reads anew when the board changes, and points out what became different', async () => {
    const ask = vi.spyOn(api, 'wall').mockResolvedValueOnce(wall(32)).mockResolvedValue(wall(33))
    const tell: ((change: never) => void)[] = []
    vi.spyOn(useLive(), 'listen').mockImplementation((listener) => {
      tell.push(listener)
      return () => true
    })
    const seen = open()
    await flushPromises()
    expect(seen.changed.figures.value.size).toBe(0)
    // Two changes within a quarter of a second are read together.
    tell.forEach((listener) => {
      listener({} as never)
      listener({} as never)
    })
    await vi.advanceTimersByTimeAsync(300)
    expect(ask).toHaveBeenCalledTimes(2)
    expect([...seen.changed.figures.value]).toEqual(['late'])
    expect([...seen.changed.marks.value]).toEqual(['QD-2022-001'])
    await vi.advanceTimersByTimeAsync(31_000)
    expect(seen.changed.marks.value.size).toBe(0)
  })

  it('says how old it is while the line is down, and no more once it stands', async () => {
    vi.spyOn(api, 'wall').mockResolvedValueOnce(wall(32)).mockRejectedValue(new Refusal(0, ''))
    const seen = open()
    await flushPromises()
    expect(seen.stale.value).toBeNull()
    useLive().connected = false
    await vi.advanceTimersByTimeAsync(190_000)
    expect(seen.stale.value).toBe(3)
    vi.spyOn(api, 'wall').mockResolvedValue(wall(33))
    useLive().connected = true
    await vi.advanceTimersByTimeAsync(10_000)
    expect(seen.stale.value).toBeNull()
    expect(seen.wall.value?.position).toBe(33)
  })

  it('finds out by itself that a line died without a word', async () => {
    vi.spyOn(api, 'wall').mockResolvedValueOnce(wall(32)).mockRejectedValue(new Refusal(0, ''))
    const seen = open()
    await flushPromises()
    await vi.advanceTimersByTimeAsync(70_000)
    expect(useLive().connected).toBe(true)
    expect(seen.stale.value).toBe(1)
  })
})
