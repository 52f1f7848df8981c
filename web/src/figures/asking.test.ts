import { describe, expect, it } from 'vitest'
import type { Campaign } from '@/api/types'
import { askedOf, groupingsFor, kindOf, placeOfPart, queryOf, usualPeriods } from './asking'
import { amount, change } from './values'

describe('a question in the address', () => {
  it('goes out and comes back the same', () => {
    const asked = { place: 'DISTRICT:370202', period: '2022', asOf: '2022-12-19' }
    expect(askedOf(queryOf(asked, { face: 'league' }))).toEqual(asked)
  })

  it('leaves out what is the usual', () => {
    expect(queryOf({ place: undefined, period: '2022', asOf: undefined })).toEqual({
      period: '2022',
    })
  })

  it('knows a period by its text', () => {
    expect(
      ['2022', '2022Q3', '2022-11', '2022-01..2022-11', '2022-04-01..2022-12-19'].map(kindOf),
    ).toEqual(['YEAR', 'QUARTER', 'MONTH', 'MONTHS', 'SINCE'])
  })

  it('offers the years of the plan, the months so far, quarters and months', () => {
    const periods = usualPeriods({
      statusDate: '2022-12-19',
      planYears: [2022, 2023, 2024],
    } as unknown as Campaign)
    expect(periods.slice(0, 4)).toEqual(['2024', '2023', '2022', '2022-01..2022-12'])
    expect(periods).toContain('2022-01..2022-11')
    expect(periods).toContain('2022Q3')
  })
})

describe('taking a figure apart', () => {
  it('never takes a district apart into districts', () => {
    expect(groupingsFor('DISTRICT:370202')).not.toContain('DISTRICT')
    expect(groupingsFor(undefined)[0]).toBe('DISTRICT')
  })

  it('goes on into the part', () => {
    expect(placeOfPart('DISTRICT', '370202')).toBe('DISTRICT:370202')
    expect(placeOfPart('MONTH', '2022-11')).toBeUndefined()
  })
})

describe('amounts as offices write them', () => {
  it.each([
    [244_700, '平方米', '24.47 万平方米'],
    [8367, '户', '8,367 户'],
    [5_100_000_000, '元', '51 亿元'],
    [12_986, '户', '1.2986 万户'],
    [66.666_666_67, '%', '66.7%'],
    [null, '个', '—'],
  ])('%s %s', (value, unit, printed) => {
    expect(amount(value, unit, 'zh')).toBe(printed)
  })

  it('writes English units in English', () => {
    expect(amount(244_700, '平方米', 'en')).toBe('244,700 m²')
  })

  it('shows the sign of a change, and points for percentages', () => {
    expect(change(3, '部', 'zh')).toBe('+3 部')
    expect(change(-16.7, '%', 'zh')).toBe('-16.7 个百分点')
  })
})
