import { describe, expect, it } from 'vitest'
import { csvOf } from './save'

describe('a table as a file', () => {
  it('is read in Chinese, quotes what must be, and starts no formula', () => {
    const text = csvOf(
      ['编码', '名称'],
      [
        { code: 'QD-1', name: '株洲路"VR园",一期' },
        { code: '=1+1', name: '正常' },
      ],
    )
    expect(text.charCodeAt(0)).toBe(0xfeff)
    expect(text).toContain('QD-1,"株洲路""VR园"",一期"')
    expect(text).toContain("'=1+1,正常")
  })
})
