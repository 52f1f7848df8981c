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
      expect([key, places(english.get(key) ?? '')]).toEqual([key, places(sentence)])
    }
  })

  it('are not empty, and no Chinese is left in the English but the name of the language', () => {
    for (const [key, sentence] of english) {
      expect(sentence.trim(), key).not.toBe('')
      const exempt = ['language', 'languageShort', 'noneAdvice'].includes(key)
      if (!exempt) expect(sentence, key).not.toMatch(/\p{Script=Han}/u)
    }
  })
})
