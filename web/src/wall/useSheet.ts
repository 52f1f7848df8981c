import { onUnmounted, ref, shallowRef, watch, type Ref } from 'vue'
import { api } from '@/api/api'
import type { ProjectItem, Wall } from '@/api/types'
import type { Paper } from './sheet'

const PAGE = 500
const KEY = 'guatu.wall.paper'
/** The sheet is made ready when the screen has been still for so long, in milliseconds. */
const STILL = 2_000

/** The paper last printed on. */
export const paper = ref<Paper>(remembered())

function remembered(): Paper {
  const kept = localStorage.getItem(KEY)
  return kept !== null && /^A[0-4]$/.test(kept) ? (kept as Paper) : 'A3'
}

export function keepPaper(next: Paper) {
  paper.value = next
  localStorage.setItem(KEY, next)
}

async function allProjects(signal: AbortSignal) {
  const ask = (page: number) => api.projects({ page, size: PAGE, sort: 'code' }, { signal })
  const first = await ask(0)
  const rest = Array.from({ length: Math.ceil(first.total / PAGE) - 1 }, (_, i) => ask(i + 1))
  const pages = [first, ...(await Promise.all(rest))]
  const position = Math.max(...pages.map((page) => page.position))
  const same = pages.every((page) => page.position === position)
  return { position, same, items: pages.flatMap((page) => page.items) }
}

/**
 * Every project for the printed sheet, of the same moment as the wall: read when the wall has
 * been still for a while, so that the browser's own print command finds it ready.
 */
export function useSheet(wall: Readonly<Ref<Wall | undefined>>) {
  const projects = shallowRef<ProjectItem[]>()
  /** The wall that the projects belong to. */
  const printed = shallowRef<Wall>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: AbortController | undefined

  async function read(shown: Wall) {
    running?.abort()
    running = new AbortController()
    try {
      const { items, position, same } = await allProjects(running.signal)
      if (!same || position !== shown.position) return
      projects.value = items
      printed.value = shown
    } catch {
      // Out of reach or overtaken: the next change of the wall, or the print button, asks again.
    }
  }

  watch(wall, (shown) => {
    clearTimeout(timer)
    if (shown) timer = setTimeout(() => void read(shown), STILL)
  })
  onUnmounted(() => {
    clearTimeout(timer)
    running?.abort()
  })
  return {
    projects,
    printed,
    /** Reads at once what is not of this moment; true when the sheet may be printed. */
    ready: async () => {
      if (wall.value && printed.value !== wall.value) await read(wall.value)
      return printed.value !== undefined && printed.value === wall.value
    },
  }
}
