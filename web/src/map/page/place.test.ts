import { describe, expect, it } from 'vitest'
import { cameraOf, dayOf, panelOf, queryOfCamera } from './place'

describe('the address of a view', () => {
  it('writes and reads the same camera, to a metre', () => {
    const query = queryOfCamera({ lon: 120.3826123, lat: 36.0670987, zoom: 12.3456 })
    expect(query).toEqual({ lon: '120.38261', lat: '36.06710', zoom: '12.35' })
    expect(cameraOf(query as never)).toEqual({ lon: 120.38261, lat: 36.0671, zoom: 12.35 })
  })

  it('takes no nonsense', () => {
    expect(cameraOf({})).toBeUndefined()
    expect(cameraOf({ lon: '120', lat: '95', zoom: '3' })).toBeUndefined()
    expect(cameraOf({ lon: 'x', lat: '36', zoom: '3' })).toBeUndefined()
    expect(panelOf({ panel: 'cellar' })).toBe('filter')
    expect(dayOf({ at: '2022-6-1' })).toBeUndefined()
    expect(dayOf({ at: '2022-06-01' })).toBe('2022-06-01')
  })
})
