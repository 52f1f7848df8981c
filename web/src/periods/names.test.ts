import { describe, expect, it } from 'vitest'
import type { Owed, Quantity, Stage } from './calls'
import { filled, open, periodName } from './names'

const november = { kind: 'MONTH', from: '2022-11-01', to: '2022-11-30', whole: true } as const

function owed(measure: string, stage?: Stage, more: Partial<Owed> = {}): Owed {
  return {
    project: 'JQ',
    projectName: '老旧小区改造',
    district: '370212',
    measure,
    promised: '24.47万平方米',
    unit: '万平方米',
    post: 'GS-1',
    postName: '施工负责人',
    leadUnit: 'GS',
    unitName: '青岛微电子公司',
    period: november,
    due: '2022-11-28',
    late: false,
    locked: false,
    reports: stage ? [{ stage } as Quantity] : [],
    ...more,
  }
}

describe('a period', () => {
  it('is called as offices call it', () => {
    expect(periodName(november, 'zh')).toBe('2022年11月')
    expect(periodName({ ...november, kind: 'MONTHS', from: '2022-01-01' }, 'zh')).toBe(
      '2022年1至11月',
    )
    expect(periodName({ kind: 'QUARTER', from: '2022-07-01', to: '2022-09-30' }, 'zh')).toBe(
      '2022年第三季度',
    )
    expect(periodName({ kind: 'QUARTER', from: '2022-07-01', to: '2022-09-30' }, 'en')).toBe(
      'Q3 2022',
    )
  })
})

describe('what is owed', () => {
  it('is open until reported, and again when it was sent back; late ones first', () => {
    const figures = [
      owed('惠及户数'),
      owed('改造面积', undefined, { late: true }),
      owed('加装电梯', 'FILLED'),
      owed('口袋公园', 'SENT_BACK'),
    ]
    expect(open(figures).map((one) => one.measure)).toEqual(['改造面积', '惠及户数', '口袋公园'])
    expect(filled(figures).map((one) => one.measure)).toEqual(['加装电梯'])
  })

  it('is not asked for any more once its period is closed', () => {
    expect(open([owed('惠及户数', undefined, { locked: true })])).toEqual([])
  })
})
