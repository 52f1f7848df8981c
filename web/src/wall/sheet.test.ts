import { describe, expect, it } from 'vitest'
import type { ProjectItem } from '@/api/types'
import { dateOf } from '@/gantt/time'
import { countLights, inColumns, numbersOf, sheetRows, yearsOf } from './sheet'

function project(code: string, district: string | null, given: Partial<ProjectItem> = {}) {
  return {
    code,
    name: code,
    district,
    light: 'ON_TRACK',
    plannedStart: '2022-03-01',
    plannedFinish: '2023-06-30',
    forecastStart: '2022-03-10',
    forecastFinish: '2023-09-30',
    ...given,
  } as ProjectItem
}

const DISTRICTS = [
  { code: '370202', name: '市南区' },
  { code: '370203', name: '市北区' },
]

describe('the rows of the sheet', () => {
  const rows = sheetRows(
    [project('B1', '370203'), project('A1', '370202'), project('B2', '370203'), project('X', null)],
    DISTRICTS,
    '跨区市',
  )

  it('stand under their districts, numbered through, with none left out', () => {
    expect(rows.map((row) => (row.kind === 'district' ? row.name : row.number))).toEqual([
      '市南区',
      1,
      '市北区',
      2,
      3,
      '跨区市',
      4,
    ])
  })

  it('have the numbers that stand on the map', () => {
    expect([...numbersOf(rows)]).toEqual([
      ['A1', 1],
      ['B1', 2],
      ['B2', 3],
      ['X', 4],
    ])
  })

  it('draw a started project from its actual start', () => {
    const started = project('A', null, { actualStart: '2022-04-01' })
    const row = sheetRows([started], [], '')[1]
    expect(row?.kind === 'project' && row.forecast?.map(dateOf)).toEqual([
      '2022-04-01',
      '2023-09-30',
    ])
  })

  it('leave the bar out where no date is known', () => {
    const dateless = project('A', null, {
      plannedStart: null,
      plannedFinish: null,
      forecastStart: null,
      forecastFinish: null,
    })
    expect(sheetRows([dateless], [], '')[1]).toMatchObject({ planned: null, forecast: null })
  })

  it('span whole years', () => {
    const years = yearsOf(rows, '2022-12-19')
    expect(years.map(dateOf)).toEqual(['2022-01-01', '2023-12-31'])
  })
})

describe('the columns of the sheet', () => {
  const many = (count: number) =>
    sheetRows(
      Array.from({ length: count }, (_, i) => project(`P${i}`, null)),
      [],
      '',
    )

  it.each([1, 150, 173, 974, 1342])('hold all of %i projects on one sheet', (count) => {
    const rows = many(count)
    const sheet = inColumns(rows, 86)
    expect(sheet.columns.flat()).toHaveLength(rows.length)
    for (const column of sheet.columns) {
      expect(column.length * sheet.rowHeight).toBeLessThanOrEqual(86.001)
    }
    expect(sheet.textSize).toBeLessThan(sheet.rowHeight)
  })

  it('are more where rows would become too narrow', () => {
    expect(inColumns(many(150), 86).columns.length).toBeLessThan(
      inColumns(many(400), 86).columns.length,
    )
  })
})

describe('the key of the sheet', () => {
  it('counts every project under its light', () => {
    const counts = countLights([
      project('A', null, { light: 'LATE' }),
      project('B', null, { light: 'LATE' }),
      project('C', null),
    ])
    expect([...counts]).toEqual([
      ['LATE', 2],
      ['ON_TRACK', 1],
    ])
  })
})
