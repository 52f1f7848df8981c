import { onUnmounted, ref, shallowRef, watch, type Ref } from 'vue'
import { api } from '@/api/api'
import type { ProjectItem, Wall } from '@/api/types'
import type { Paper } from './sheet'

const PAGE = 500
const KEY = 'guatu.wall.paper'
/** More projects than these are left to the server's PDF: a browser lays them out for long. */
const MOST = 2_000

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
  if (first.total > MOST) throw new Error(`${first.total} projects are too many for a browser`)
  const rest = Array.from({ length: Math.ceil(first.total / PAGE) - 1 }, (_, i) => ask(i + 1))
  const pages = [first, ...(await Promise.all(rest))]
  const position = Math.max(...pages.map((page) => page.position))
  const same = pages.every((page) => page.position === position)
  return { position, same, items: pages.flatMap((page) => page.items) }
}

/**
 * Every project for the printed sheet, of the same moment as the wall. It is read when the sheet is
 * asked for and given up once printed: a wall that runs for weeks must not carry thousands of
 * hidden rows that every report draws anew.
 */
export function useSheet(wall: Readonly<Ref<Wall | undefined>>) {
  const projects = shallowRef<ProjectItem[]>()
  /** The wall that the projects belong to. */
  const printed = shallowRef<Wall>()
  let running: AbortController | undefined

  async function read(shown: Wall) {
    running?.abort()
    running = new AbortController()
    try {
      const { items, position, same } = await allProjects(running.signal)
      await import('./WallSheet.vue')
      if (!same || position !== shown.position) return
      projects.value = items
      printed.value = shown
    } catch {
      // Out of reach, too many or overtaken: the dialog says so, and offers the sheet as a PDF.
    }
  }

  function giveUp() {
    running?.abort()
    projects.value = printed.value = undefined
  }

  watch(wall, giveUp)
  window.addEventListener('afterprint', giveUp)
  onUnmounted(() => {
    window.removeEventListener('afterprint', giveUp)
    running?.abort()
  })
  return {
    projects,
    printed,
    /** Reads what is of this moment; true when the sheet may be printed. */
    ready: async () => {
      if (wall.value) await read(wall.value)
      return printed.value !== undefined && printed.value === wall.value
    },
  }
}
