/** Files that the page makes by itself from what it shows. */
import type { Geometry } from 'geojson'

function save(name: string, type: string, text: string) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type }))
  link.download = name
  link.click()
  setTimeout(() => {
    URL.revokeObjectURL(link.href)
  }, 10_000)
}

/** A table that spreadsheets read in Chinese: UTF-8 with its mark, formulas defused. */
export function csvOf(
  heads: readonly string[],
  rows: readonly Readonly<Record<string, string | number>>[],
): string {
  const cell = (value: string | number) => {
    const text = /^[=+\-@\t\r]/.test(String(value)) ? `'${value}` : String(value)
    return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  }
  const lines = [heads, ...rows.map((row) => Object.values(row))]
  return '\uFEFF' + lines.map((line) => line.map(cell).join(',')).join('\r\n') + '\r\n'
}

export function saveCsv(
  name: string,
  heads: readonly string[],
  rows: readonly Readonly<Record<string, string | number>>[],
): void {
  save(`${name}.csv`, 'text/csv', csvOf(heads, rows))
}

export function saveGeoJson(name: string, geometry: Geometry | null): void {
  if (!geometry) return
  const feature = { type: 'Feature', properties: { name }, geometry }
  const text = JSON.stringify({ type: 'FeatureCollection', features: [feature] })
  save(`${name}.geojson`, 'application/geo+json', text)
}
