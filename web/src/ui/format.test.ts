import { describe, expect, it } from 'vitest'
import { bytes, date, instant, money, number, percent } from './format'

describe('numbers as officials read them', () => {
  it('separates thousands', () => {
    expect(number(1846, 'zh')).toBe('1,846')
    expect(number(9100.25, 'zh', 1)).toBe('9,100.3')
  })

  it('shows what is missing as a dash, never as zero', () => {
    expect(number(null, 'zh')).toBe('—')
    expect(number(0, 'zh')).toBe('0')
    expect(percent(undefined, 'en')).toBe('—')
    expect(date(null)).toBe('—')
    expect(instant(null)).toBe('—')
  })

  it('keeps one decimal of a percentage', () => {
    expect(percent(91.83, 'zh')).toBe('91.8%')
    expect(percent(100, 'zh')).toBe('100%')
  })

  it('says 510,000 万元 as 51 亿元, and in English in millions', () => {
    expect(money(510_000, 'zh')).toBe('51 亿元')
    expect(money(3_400, 'zh')).toBe('3,400 万元')
    expect(money(510_000, 'en')).toBe('CNY 5,100 m')
  })

  it('tells an instant in Qingdao time wherever the browser is', () => {
    expect(instant('2022-12-19T03:00:00Z')).toBe('2022-12-19 11:00')
  })

  it('tells sizes of files', () => {
    expect(bytes(900, 'zh')).toBe('900 B')
    expect(bytes(1536, 'zh')).toBe('1.5 KB')
    expect(bytes(5_242_880, 'zh')).toBe('5 MB')
  })
})
