import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { effectScope, ref } from 'vue'
import type { Filters, MilestoneItem } from '@/api/types'
import { useWholePlan } from './wholePlan'

const TOTAL = 4_432

/** A server that answers a page when told to. */
function slowServer() {
  const waiting: (() => void)[] = []
  vi.stubGlobal('fetch', (url: string) => {
    const asked = new URL(url, 'http://house').searchParams
    const [page, size] = [Number(asked.get('page')), Number(asked.get('size'))]
    const count = Math.min(size, TOTAL - page * size)
    const items = Array.from({ length: count }, (_, i) => ({ key: `P/${page * size + i}` }))
    const body = JSON.stringify({ items: items as MilestoneItem[], total: TOTAL, version: 3 })
    return new Promise((resolve) => waiting.push(() => resolve(new Response(body))))
  })
  return async () => {
    waiting.splice(0).forEach((answer) => answer())
    await flushPromises()
  }
}

describe('a plan of thousands of milestones', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('shows what has come at once, and all of it in the end', async () => {
    const answered = slowServer()
    const scope = effectScope()
    const plan = scope.run(() => useWholePlan(ref<Filters>({})))
    if (!plan) throw new Error('no plan')

    expect(plan.loading.value).toBe(true)
    await answered()
    expect(plan.items.value).toHaveLength(500)
    await answered()
    expect(plan.items.value).toHaveLength(2_000)
    while (plan.loading.value) await answered()
    expect(plan.items.value.map((one) => one.key)).toEqual(
      Array.from({ length: TOTAL }, (_, i) => `P/${i}`),
    )

    const again = plan.reload()
    await answered()
    expect(plan.items.value, 'what stands there stays until the new is whole').toHaveLength(TOTAL)
    while (plan.loading.value) await answered()
    await again
    scope.stop()
  })
})
