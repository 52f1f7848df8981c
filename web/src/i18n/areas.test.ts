import { describe, expect, it } from 'vitest'
import { areas } from './areas'

function sentences(tree: object, at = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'string'
      ? [[`${at}${key}`, value]]
      : sentences(value as object, `${at}${key}.`),
  )
}

function places(sentence: string): string[] {
  return [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').toSorted()
}

/** English says one thing otherwise than many: `{n} report | {n} reports`. */
const forms = (sentence: string) => sentence.split(' | ')

/** Months and quarters are put together differently in the two languages. */
const dated = new Set(['month', 'quarter'])

describe.each(Object.entries(areas))('the sentences of %s', (_, { zh, en }) => {
  const chinese = new Map(sentences(zh))
  const english = new Map(sentences(en))

  it('stand in both languages', () => {
    expect([...english.keys()].toSorted()).toEqual([...chinese.keys()].toSorted())
  })

  it('hold the same places to be filled', () => {
    for (const [key, sentence] of chinese) {
      if (dated.has(key)) continue
      for (const form of forms(english.get(key) ?? '')) {
        expect([key, places(form)]).toEqual([key, places(sentence)])
      }
    }
  })

  it('have at most two forms in English, and one in Chinese', () => {
    for (const [key, sentence] of chinese) expect(forms(sentence), key).toHaveLength(1)
    for (const [key, sentence] of english) expect(forms(sentence).length, key).toBeLessThan(3)
  })

  it('are not empty, and no Chinese is left in the English but the name of the language', () => {
    for (const [key, sentence] of english) {
      expect(sentence.trim(), key).not.toBe('')
      const exempt = ['language', 'languageShort', 'noneAdvice'].includes(key)
      if (!exempt) expect(sentence, key).not.toMatch(/\p{Script=Han}/u)
    }
  })
})
