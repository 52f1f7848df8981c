/** Figures as offices write them: 244700 平方米 is 24.47 万平方米, 5.1e9 元 is 51 亿元. */
import { number } from '@/ui/format'
import type { Language } from '@/i18n/languages'

const WAN = 10_000
const YI = 100_000_000

/** Units that never take 万 or 亿. */
const small = new Set(['%', '个百分点', '倍', '个/所'])

/** The number with its unit; what is unknown is a dash. */
export function amount(value: number | null, unit: string, language: Language): string {
  if (value === null) return '—'
  if (small.has(unit)) return joined(number(value, language, 1), unit, language)
  if (language === 'zh' && Math.abs(value) >= YI && short(value / YI)) {
    return joined(number(value / YI, 'zh', 4), '亿' + unit, language)
  }
  if (language === 'zh' && Math.abs(value) >= WAN && short(value / WAN)) {
    return joined(number(value / WAN, 'zh', 4), '万' + unit, language)
  }
  return joined(number(value, language, 2), unit, language)
}

function joined(text: string, unit: string, language: Language) {
  if (unit === '%') return text + '%'
  return `${text} ${unitName(unit, language)}`
}

/** The unit as it is written in a language. */
export function unitName(unit: string, language: Language): string {
  return language === 'zh' ? unit : (english[unit] ?? unit)
}

/** Whether nothing is lost when it is written with four decimals. */
function short(value: number) {
  return Math.abs(value * WAN - Math.round(value * WAN)) < 1e-6
}

/** A difference with its sign. */
export function change(value: number | null, unit: string, language: Language): string {
  if (value === null) return '—'
  return (value > 0 ? '+' : '') + amount(value, unit === '%' ? '个百分点' : unit, language)
}

const english: Record<string, string> = {
  平方米: 'm²',
  平方公里: 'km²',
  公里: 'km',
  米: 'm',
  元: 'CNY',
  户: 'households',
  处: 'places',
  个: 'pcs',
  人: 'people',
  部: 'lifts',
  座: 'buildings',
  家: 'firms',
  所: 'schools',
  条: 'lanes',
  项: 'items',
  栋: 'blocks',
  倍: '×',
  个百分点: 'points',
  '个/所': 'per school',
}
