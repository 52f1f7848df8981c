import { describe, expect, it } from 'vitest'
import { filtersOf, narrowed, queryOf, setFilters, toggledLight, widened } from './filters'

describe('the list is named by its address', () => {
  it('reads what the wall asks for', () => {
    const filters = filtersOf({ light: ['LATE', 'AT_RISK'], district: '370212', year: '2022' })
    expect(filters).toEqual({ light: ['LATE', 'AT_RISK'], district: '370212', year: 2022 })
  })

  it('reads a single light, yes and no', () => {
    expect(filtersOf({ light: 'LATE', started: 'true', onTime: 'false' })).toEqual({
      light: ['LATE'],
      started: true,
      onTime: false,
    })
  })

  it('leaves out what it does not understand, rather than asking for nonsense', () => {
    expect(
      filtersOf({ light: 'PURPLE', kind: 'OTHER', year: 'soon', page: '-1', due: '' }),
    ).toEqual({})
  })

  it('writes the same address again', () => {
    const filters = filtersOf({ light: ['LATE'], started: 'false', version: '2', page: '3' })
    expect(filtersOf(queryOf(filters) as never)).toEqual(filters)
  })

  it('says in the address when milestones are listed', () => {
    expect(queryOf({ post: 'P1' }, 'milestones')).toEqual({ of: 'milestones', post: 'P1' })
  })
})

describe('narrowing and widening', () => {
  it('begins on the first page again', () => {
    expect(narrowed({ page: 4, kind: 'NEW' }, { district: '370203' })).toEqual({
      kind: 'NEW',
      district: '370203',
    })
  })

  it('keeps version and order when all filters are cleared', () => {
    const filters = { q: '张村河', light: ['LATE' as const], version: 2, sort: 'name', desc: true }
    expect(widened(filters)).toEqual({ version: 2, sort: 'name', desc: true })
  })

  it('lets a light go when it is pressed again', () => {
    expect(toggledLight({}, 'LATE')).toEqual({ light: ['LATE'] })
    expect(toggledLight({ light: ['LATE'] }, 'LATE')).toEqual({})
    expect(toggledLight({ light: ['DONE'] }, 'LATE')).toEqual({ light: ['LATE'] })
  })

  it('names the filters that are set, also those that say no', () => {
    expect(setFilters({ started: false, sort: 'name', page: 2 })).toEqual(['started'])
  })
})
