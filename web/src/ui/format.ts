import { tags, type Language } from '@/i18n/languages'

const zone = 'Asia/Shanghai'

function numbers(language: Language, digits: number) {
  return new Intl.NumberFormat(tags[language], {
    minimumFractionDigits: 0,
    maximumFractionDigits: digits,
  })
}

/** 1846 → `1,846`; at most `digits` decimals; what is missing is a dash. */
export function number(value: number | null | undefined, language: Language, digits = 0): string {
  return value == null ? '—' : numbers(language, digits).format(value)
}

/** 91.83 → `91.8%`: a percentage as the server gives it, 0…100. */
export function percent(value: number | null | undefined, language: Language): string {
  return value == null ? '—' : numbers(language, 1).format(value) + '%'
}

/** 万元 as officials write it: 510000 → `51 亿元`, 3400 → `3,400 万元`; English in CNY. */
export function money(wan: number | null | undefined, language: Language): string {
  if (wan == null) return '—'
  if (language === 'en') return `CNY ${numbers('en', 2).format(wan / 100)} m`
  return wan >= 10_000
    ? `${numbers('zh', 2).format(wan / 10_000)} 亿元`
    : `${numbers('zh', 2).format(wan)} 万元`
}

/** A date stands in lists as `2022-12-19`; what is missing is a dash. */
export function date(value: string | null | undefined): string {
  return value ?? '—'
}

/** An instant in the campaign's own time zone: `2022-12-19 11:00`. */
export function instant(value: string | null | undefined): string {
  if (!value) return '—'
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  })
  return parts.format(new Date(value))
}

/** 1536 → `1.5 KB`. */
export function bytes(value: number, language: Language): string {
  if (value < 1024) return `${value} B`
  const kilo = value / 1024
  return kilo < 1024
    ? `${numbers(language, 1).format(kilo)} KB`
    : `${numbers(language, 1).format(kilo / 1024)} MB`
}
