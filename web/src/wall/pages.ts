/** Pages that turn instead of text that moves. */
import { computed, onUnmounted, ref, watch, type Ref } from 'vue'
import { textWidth } from '@/map/labels'

/** How long a page stands, in milliseconds. */
const STANDS = 12_000

/** Texts grouped into pages of one line each; a text too long for the line has its own. */
export function packLines<T>(items: readonly T[], text: (item: T) => string, ems: number): T[][] {
  const pages: T[][] = []
  let room = 0
  for (const item of items) {
    const width = textWidth(text(item), 1) + 2
    const page = pages.at(-1)
    if (page && width <= room) {
      page.push(item)
      room -= width
    } else {
      pages.push([item])
      room = ems - width
    }
  }
  return pages
}

/** Whether turning was stopped by hand, for all pages of the screen. */
export const paused = ref(false)

/** Nobody who asked for less motion gets a page turned for them. */
export function prefersStillness(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches
}

/** A page that turns by itself, unless paused or motion is unwelcome, and by hand. */
export function usePages(count: Readonly<Ref<number>>) {
  const page = ref(0)
  const turn = (steps: number) => {
    page.value = (page.value + steps + Math.max(count.value, 1)) % Math.max(count.value, 1)
  }
  const timer = setInterval(() => {
    if (!paused.value && !prefersStillness()) turn(1)
  }, STANDS)
  onUnmounted(() => {
    clearInterval(timer)
  })
  watch(count, (pages) => {
    if (page.value >= pages) page.value = 0
  })
  return { page: computed(() => page.value), turn }
}
