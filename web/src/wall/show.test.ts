import { describe, expect, it } from 'vitest'
import { HOME, isHome, sceneOf, turnsOf } from './show'

const wall = {
  districts: [district('370202', '市南区', 40), district('370215', '即墨区', 0)],
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

function district(code: string, name: string, projects: number) {
  const light = projects ? ('ON_TRACK' as const) : ('NOT_STARTED' as const)
  return { code, name, projects, late: 0, atRisk: 0, onTimePercent: null, light, reason: '' }
}
