/** The sentences of one area of the screens, in both languages, key by key alike. */
export interface AreaMessages<T> {
  zh: T
  en: T
}

/** Declares an area's sentences; English that lacks a key of the Chinese does not compile. */
export function area<T extends object>(zh: T, en: NoInfer<T>): AreaMessages<T> {
  return { zh, en }
}
