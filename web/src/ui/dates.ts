/**
 * Reads a date as people type it — `2022-12-19`, `2022.12.19`, `2022/12/9`, `20221219`,
 * `2022年12月19日`, also in full-width digits — or '' for nothing; undefined when it is no date.
 * Forms that leave the month in doubt (`12/9/2022`) are refused.
 */
export function readDate(typed: string): string | undefined {
  const text = typed.normalize('NFKC').trim()
  if (text === '') return ''
  const parts =
    /^(\d{4})(\d{2})(\d{2})$/.exec(text) ??
    /^(\d{4})[-./年]\s*(\d{1,2})[-./月]\s*(\d{1,2})日?$/.exec(text)
  if (!parts) return undefined
  const [, year = '', month = '', day = ''] = parts
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const exists = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(exists.getTime()) && exists.toISOString().startsWith(iso) ? iso : undefined
}
