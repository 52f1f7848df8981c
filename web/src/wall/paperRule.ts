import { onUnmounted, watchEffect } from 'vue'

/**
 * The size of the paper in print, as long as what asks for it stands. A sheet made by the script,
 * since the page allows no style written into its elements.
 */
export function usePaperRule(rule: () => string): void {
  const sheet = new CSSStyleSheet()
  watchEffect(() => sheet.replaceSync(rule()))
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  onUnmounted(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet)
  })
}
