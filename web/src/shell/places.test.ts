import { describe, expect, it } from 'vitest'
import { placesFor } from './places'

const names = (...roles: Parameters<typeof placesFor>[0]) =>
  placesFor(roles).map((place) => place.name)

describe('the navigation', () => {
  it('shows a reporter the wall, the list, the map, the plan, the figures, the tasks and the organisation', () => {
    expect(names('FILLER')).toEqual([
      'wall',
      'list',
      'map',
      'plan',
      'figures',
      'duties',
      'lead',
      'organisation',
    ])
  })

  it('shows the office the import and the settings too', () => {
    expect(names('OFFICE')).toContain('import')
    expect(names('OFFICE')).toContain('settings')
  })

  it('puts no more than four places under the thumb', () => {
    expect(placesFor(['OFFICE', 'ADMIN']).filter((place) => place.tab)).toHaveLength(4)
  })
})
