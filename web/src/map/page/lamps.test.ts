import { describe, expect, it } from 'vitest'
import type { Light } from '@/api/types'
import { MOST, atOverview, featuresOf } from './lamps'

const lamp = (code: string, light: Light) => ({ code, name: code, light, lon: 120.4, lat: 36.1 })

describe('lights at overview', () => {
  it('all stand where they are few', () => {
    const few = [lamp('A', 'DONE'), lamp('B', 'LATE')]
    expect(atOverview(few)).toEqual(few)
  })

  it('are no blob where they are many: late and at risk, the late first', () => {
    const many = [
      ...Array.from({ length: 400 }, (_, i) => lamp(`D${i}`, 'DONE')),
      ...Array.from({ length: 250 }, (_, i) => lamp(`R${i}`, 'AT_RISK')),
      ...Array.from({ length: 200 }, (_, i) => lamp(`L${i}`, 'LATE')),
    ]
    const shown = atOverview(many)
    expect(shown).toHaveLength(MOST)
    expect(shown.filter(({ light }) => light === 'LATE')).toHaveLength(200)
    expect(shown.some(({ light }) => light === 'DONE')).toBe(false)
  })

  it('are handed over with code, name and light', () => {
    expect(featuresOf([lamp('A', 'LATE')]).features[0]).toMatchObject({
      properties: { code: 'A', name: 'A', light: 'LATE' },
      geometry: { type: 'Point', coordinates: [120.4, 36.1] },
    })
  })
})
