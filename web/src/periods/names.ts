import type { Language } from '@/i18n/languages'
import type { Owed, Period, Quantity } from './calls'

/** How offices call a period: 2022年11月, 2022年1至11月, 2022年第三季度. */
export function periodName(period: Period, language: Language): string {
  const year = period.to.slice(0, 4)
  const month = Number(period.to.slice(5, 7))
  const zh = language === 'zh'
  switch (period.kind) {
    case 'MONTH':
      return zh ? `${year}年${month}月` : `${year}-${period.to.slice(5, 7)}`
    case 'MONTHS':
      return zh ? `${year}年1至${month}月` : `Jan to ${year}-${period.to.slice(5, 7)}`
    case 'QUARTER': {
      const quarter = Math.ceil(month / 3)
      const word = ['一', '二', '三', '四'][quarter - 1] ?? ''
      return zh ? `${year}年第${word}季度` : `Q${quarter} ${year}`
    }
    case 'YEAR':
      return zh ? `${year}年` : year
    case 'DAY':
      return period.to
    case 'WEEK':
    case 'SINCE':
      return zh ? `${period.from}至${period.to}` : `${period.from} to ${period.to}`
  }
}

/** The figure that stands for what is owed: the last one reported, or none. */
export function reported(owed: Owed): Quantity | undefined {
  return owed.reports.at(-1)
}

/** What has still to be done, the late ones first. */
export function open(figures: Owed[]): Owed[] {
  return figures
    .filter((one) => !one.locked && (reported(one)?.stage ?? 'SENT_BACK') === 'SENT_BACK')
    .sort((a, b) => Number(b.late) - Number(a.late))
}

/** What is filled in already, closed periods included. */
export function filled(figures: Owed[]): Owed[] {
  const waiting = new Set(open(figures))
  return figures.filter((one) => !waiting.has(one) && one.reports.length > 0)
}
