import { flushPromises, mount } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick, shallowRef } from 'vue'
import { api } from '@/api/api'
import type { Wall } from '@/api/types'
import { useSheet } from './useSheet'

vi.mock('./WallSheet.vue', () => ({ default: {} }))

const wallAt = (position: number) => ({ position }) as unknown as Wall

function listOf(total: number) {
  return vi
    .spyOn(api, 'projects')
    .mockResolvedValue({ total, position: 7, items: [{ code: 'QD-2022-001' }] } as never)
}

function open() {
  const wall = shallowRef<Wall | undefined>(wallAt(7))
  let sheet!: ReturnType<typeof useSheet>
  mount({
    setup() {
      sheet = useSheet(wall)
      return () => null
    },
  })
  return { wall, sheet }
}

describe('the sheet for the browser’s print command', () => {
  beforeEach(() => {
    vi.restoreAllMocks()
  })

  it('is read when it is asked for, not while the wall stands', async () => {
    const ask = listOf(1)
    const { wall, sheet } = open()
    wall.value = wallAt(7)
    await flushPromises()
    expect(ask).not.toHaveBeenCalled()
    expect(await sheet.ready()).toBe(true)
    expect(sheet.projects.value).toHaveLength(1)
  })

  it('is given up once printed, and when the wall changes', async () => {
    listOf(1)
    const { wall, sheet } = open()
    await sheet.ready()
    window.dispatchEvent(new Event('afterprint'))
    expect(sheet.projects.value).toBeUndefined()
    await sheet.ready()
    wall.value = wallAt(8)
    await nextTick()
    expect(sheet.printed.value).toBeUndefined()
  })

  it('is left to the server’s PDF where twenty thousand projects would be laid out', async () => {
    const ask = listOf(20_000)
    const { sheet } = open()
    expect(await sheet.ready()).toBe(false)
    expect(ask).toHaveBeenCalledTimes(1)
  })
})
