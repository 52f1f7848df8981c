import type { Flow } from './types'

/** Works completed that were under way when the period began. */
export function completedOfCarried(flow: Flow): string[] {
  const carried = new Set(flow.carriedOver)
  return flow.completed.filter((code) => carried.has(code))
}
