import { describe, expect, it } from 'vitest'
import { readDate } from './dates'

describe('a date as people type it', () => {
  it.each([
    ['2022-12-19', '2022-12-19'],
    ['2022.6.1', '2022-06-01'],
    ['2022/12/9', '2022-12-09'],
    ['20221219', '2022-12-19'],
    ['2022年12月19日', '2022-12-19'],
    ['２０２２－１２－１９', '2022-12-19'],
    [' 2024-02-29 ', '2024-02-29'],
    ['', ''],
  ])('%s is %s', (typed, read) => {
    expect(readDate(typed)).toBe(read)
  })

  it.each(['12/9/2022', '2022-02-30', '2022-13-01', '2022年6月', '明天'])(
    '%s is no date and is never guessed',
    (typed) => {
      expect(readDate(typed)).toBeUndefined()
    },
  )
})
