import { useI18n } from 'vue-i18n'
import type { Language } from '@/i18n/languages'
import * as format from './format'

/** The formats in the language now spoken; they follow a switch of language. */
export function useFormats() {
  const { locale } = useI18n()
  const language = () => locale.value as Language
  return {
    number: (value: number | null | undefined, digits = 0) =>
      format.number(value, language(), digits),
    percent: (value: number | null | undefined) => format.percent(value, language()),
    money: (wan: number | null | undefined) => format.money(wan, language()),
    bytes: (value: number) => format.bytes(value, language()),
    date: format.date,
    instant: format.instant,
  }
}
