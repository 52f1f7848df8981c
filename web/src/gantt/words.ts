/** The words on the chart, in the language of the reader. */
import type { Words } from './paint'
import { dateOf, type Tick } from './time'

type Translate = (key: string, named?: Record<string, unknown>) => string

/** How ticks, seams and the status date are written. */
export function wordsOf(t: Translate, language: 'zh' | 'en'): Words {
  return {
    tick: (tick, narrow) => tickName(tick, narrow, t, language),
    seam: (kind, days) => t(`gantt.${kind}`, { days }),
    statusDate: t('gantt.statusDate'),
  }
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

function tickName(tick: Tick, narrow: boolean, t: Translate, language: 'zh' | 'en'): string {
  const date = dateOf(tick.from)
  const year = date.slice(0, 4)
  const month = Number(date.slice(5, 7))
  const day = Number(date.slice(8, 10))
  switch (tick.unit) {
    case 'year':
      return t('gantt.year', { year })
    case 'quarter':
      return t(narrow ? 'gantt.quarterShort' : 'gantt.quarter', { n: Math.ceil(month / 3), year })
    case 'month':
      if (language === 'en') return `${MONTHS[month - 1]}${narrow ? '' : ` ${year}`}`
      return narrow ? `${month}月` : `${year}年${month}月`
    case 'week':
      return narrow ? String(day) : `${month}/${day}`
    case 'day':
      return String(day)
  }
}
