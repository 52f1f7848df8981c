/** The languages a person may choose; Chinese unless they choose otherwise. */
export type Language = 'zh' | 'en'

/** BCP 47 tags, for `lang`, `Intl` and the server's `Accept-Language`. */
export const tags: Record<Language, string> = { zh: 'zh-CN', en: 'en' }
