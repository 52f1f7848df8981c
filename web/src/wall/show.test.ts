import { describe, expect, it } from 'vitest'
import { HOME, isHome, sceneOf, turnsOf } from './show'

const wall = {
  districts: [
    { code: '370202', name: '市南区', projects: 40, late: 1, atRisk: 0, onTimePercent: 91 },
    { code: '370215', name: '即墨区', projects: 0, late: 0, atRisk: 0, onTimePercent: null },
  ],
  areas: [
    { code: 'LSF', name: '老四方工业区', light: 'LATE' as const, reason: '', projects: 3 },
    { code: 'ZZL', name: '株洲路', light: 'ON_TRACK' as const, reason: '', projects: 0 },
  ],
}

describe('the pages that a wall turns', () => {
  it('go through every district and area that has projects', () => {
    const turns = turnsOf({ pages: ['CITY', 'DISTRICTS', 'AREAS', 'LATE'], seconds: 30 }, wall)
    expect(turns.map(({ page, district, area }) => [page, district ?? area])).toEqual([
      ['CITY', null],
      ['DISTRICTS', '370202'],
      ['AREAS', 'LSF'],
      ['LATE', null],
    ])
  })

  it('know home from a scene', () => {
    expect(isHome(HOME)).toBe(true)
    expect(isHome(sceneOf({}))).toBe(false)
  })
})
