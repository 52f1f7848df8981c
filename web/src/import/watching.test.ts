import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { defineComponent } from 'vue'
import { api } from '@/api/api'
import type { Import } from '@/api/types'
import { useWatched } from './watching'

function told(state: Import['state']) {
  return { id: 'imp-1', state } as Import
}

function watched() {
  let one: ReturnType<typeof useWatched> | undefined
  mount(
    defineComponent({
      setup() {
        one = useWatched()
        return () => null
      },
    }),
  )
  if (!one) throw new Error('not set up')
  return one
}

describe('an import that the server works on', () => {
  afterEach(() => {
    vi.useRealTimers()
    vi.restoreAllMocks()
  })

  it('is asked for again until it rests', async () => {
    vi.useFakeTimers()
    const asked = vi.spyOn(api, 'import').mockResolvedValue(told('PREVIEW'))
    const { current, show } = watched()
    show(told('CHECKING'))
    await vi.advanceTimersByTimeAsync(5_000)
    expect(current.value?.state).toBe('PREVIEW')
    expect(asked).toHaveBeenCalledOnce()
  })

  it('stays cancelled, though an answer asked for before comes later', async () => {
    vi.useFakeTimers()
    const answers: ((answer: Import) => void)[] = []
    const asked = new Promise<Import>((resolve) => answers.push(resolve))
    vi.spyOn(api, 'import').mockReturnValue(asked)
    const { current, show } = watched()
    show(told('CHECKING'))
    await vi.advanceTimersByTimeAsync(1_000)
    show(told('CANCELLED'))
    answers[0]?.(told('PREVIEW'))
    await flushPromises()
    expect(current.value?.state).toBe('CANCELLED')
  })
})
