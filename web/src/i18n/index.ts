import { createI18n } from 'vue-i18n'
import { speak } from '@/api/client'
import { areas } from './areas'
import { tags, type Language } from './languages'

const remembered = 'guatu.language'

function collect(language: Language) {
  return Object.fromEntries(Object.entries(areas).map(([area, all]) => [area, all[language]]))
}

function initial(): Language {
  return localStorage.getItem(remembered) === 'en' ? 'en' : 'zh'
}

export const i18n = createI18n({
  legacy: false,
  locale: initial(),
  fallbackLocale: 'zh',
  messages: { zh: collect('zh'), en: collect('en') },
})

/** The language now spoken. */
export function language(): Language {
  return i18n.global.locale.value as Language
}

/** Switches the screens, the document and what is asked of the server. */
export function useLanguage(next: Language): void {
  i18n.global.locale.value = next
  localStorage.setItem(remembered, next)
  settle()
}

function settle() {
  document.documentElement.lang = tags[language()]
  document.title = i18n.global.t('shell.title')
  speak(tags[language()])
}

settle()
