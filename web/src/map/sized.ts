import { onMounted, onUnmounted, ref, watch, type Ref } from 'vue'

/** The inner size of an element in CSS pixels, kept while it changes; it may come later. */
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
    watch(
      element,
      (now) => {
        observer?.disconnect()
        if (now) observer?.observe(now)
      },
      { immediate: true, flush: 'post' },
    )
  })
  onUnmounted(() => observer?.disconnect())
  return { width, height }
}
