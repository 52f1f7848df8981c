import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, ref } from 'vue'
import { packLines, paused, usePages } from './pages'

describe('packing one line', () => {
  const same = (text: string) => text

  it('puts on one page what fits side by side', () => {
    expect(packLines(['四个汉字', '四个汉字', '四个汉字'], same, 13)).toEqual([
      ['四个汉字', '四个汉字'],
      ['四个汉字'],
    ])
  })

  it('gives a text that is too long a page of its own, and loses none', () => {
    const long = '重庆路快速路桩基节点申请延期十天，待指挥部审批'
    expect(packLines(['短', long, '短'], same, 8)).toEqual([['短'], [long], ['短']])
  })
})

describe('pages that turn', () => {
  const pages = ref(3)
  function open() {
    return mount(
      defineComponent({
        setup: () => usePages(pages),
        template: '<p>{{ page }}</p>',
      }),
    )
  }

  beforeEach(() => {
    vi.useFakeTimers()
    pages.value = 3
    paused.value = false
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('turn by themselves and begin again after the last', async () => {
    const wall = open()
    const seen = []
    for (let i = 0; i < 4; i++) {
      seen.push(wall.text())
      await vi.advanceTimersByTimeAsync(12_000)
    }
    expect(seen).toEqual(['0', '1', '2', '0'])
  })

  it('stand still when paused', async () => {
    const wall = open()
    paused.value = true
    await vi.advanceTimersByTimeAsync(60_000)
    expect(wall.text()).toBe('0')
  })

  it('stand still for those who asked for less motion', async () => {
    vi.spyOn(window, 'matchMedia').mockReturnValue({ matches: true } as MediaQueryList)
    const wall = open()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(wall.text()).toBe('0')
  })

  it('go back to the first when there are fewer than before', async () => {
    const wall = open()
    await vi.advanceTimersByTimeAsync(24_000)
    pages.value = 1
    await vi.advanceTimersByTimeAsync(1)
    expect(wall.text()).toBe('0')
  })
})
