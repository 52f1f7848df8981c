import { onMounted, onUnmounted, ref, type Ref } from 'vue'

/** The inner size of an element in CSS pixels, kept while it changes. */
export function useSize(element: Readonly<Ref<HTMLElement | null>>) {
  const width = ref(0)
  const height = ref(0)
  let observer: ResizeObserver | undefined
  onMounted(() => {
    observer = new ResizeObserver(([entry]) => {
      if (!entry) return
      width.value = Math.round(entry.contentRect.width)
      height.value = Math.round(entry.contentRect.height)
    })
    if (element.value) observer.observe(element.value)
  })
  onUnmounted(() => observer?.disconnect())
  return { width, height }
}
