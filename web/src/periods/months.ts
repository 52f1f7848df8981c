/** The month so many months away: `monthsFrom('2022-12', 1)` is `2023-01`. */
export function monthsFrom(month: string, step: number): string {
  const [year = 0, of = 1] = month.split('-').map(Number)
  const all = year * 12 + (of - 1) + step
  return `${Math.floor(all / 12)}-${String((all % 12) + 1).padStart(2, '0')}`
}
