import { describe, expect, it } from 'vitest'
import type { CheckedFigure } from '@/api/publicationTypes'
import { paragraphs } from './segments'

function figure(text: string, surface: string): CheckedFigure {
  const start = text.indexOf(surface)
  return { start, end: start + surface.length, surface } as CheckedFigure
}

describe('the lines of an article', () => {
  it('are cut at their figures', () => {
    const text = '市南区\n新增车位3400余个，释放共享车位9100余个。\n'
    const cut = paragraphs(text, [figure(text, '3400余个'), figure(text, '9100余个')], [])
    expect(cut.map((one) => one.segments.map((part) => part.text))).toEqual([
      ['市南区'],
      ['新增车位', '3400余个', '，释放共享车位', '9100余个', '。'],
    ])
  })

  it('stay together where a line end breaks a number', () => {
    const text = '拆除存量违建面积6.\n6万平方米。\n下一段'
    const cut = paragraphs(text, [figure(text, '6.\n6万平方米')], [])
    expect(cut).toHaveLength(2)
    expect(cut[0]?.segments[1]?.text).toBe('6.\n6万平方米')
  })

  it('tell a line that stood before', () => {
    const text = '记者区市行\n株洲路上'
    const cut = paragraphs(text, [], [{ start: 0, end: 5, state: 'REPEATED' }])
    expect(cut.map((one) => one.state)).toEqual(['REPEATED', undefined])
  })
})
