import { describe, expect, it } from 'vitest'
import type { RelationType } from '@/api/types'
import { arrow, route, type Ends } from './links'

const CAPPING: Ends = { left: 100, right: 200, y: 15 }
const FACADE: Ends = { left: 260, right: 330, y: 45 }
const EARLY: Ends = { left: 150, right: 330, y: 45 }

describe('a link between two bars', () => {
  it.each<[RelationType, number, number]>([
    ['FS', 200, 260],
    ['SS', 100, 260],
    ['FF', 200, 330],
    ['SF', 100, 330],
  ])('of type %s leaves at %i and enters at %i', (type, leaves, enters) => {
    const line = route(CAPPING, FACADE, type, 30)
    expect(line[0]).toEqual({ x: leaves, y: 15 })
    expect(line.at(-1)).toEqual({ x: enters, y: 45 })
  })

  it.each<RelationType>(['FS', 'SS', 'FF', 'SF'])(
    'of type %s turns only in right angles',
    (type) => {
      for (const successor of [FACADE, EARLY]) {
        const line = route(CAPPING, successor, type, 30)
        line.slice(1).forEach((corner, i) => {
          const before = line[i]
          expect(corner.x === before?.x || corner.y === before?.y).toBe(true)
        })
      }
    },
  )

  it('turns back between the rows where the successor begins before the predecessor ends', () => {
    const line = route(CAPPING, EARLY, 'FS', 30)
    expect(line).toHaveLength(6)
    expect(line[3]).toEqual({ x: 143, y: 30 })
  })

  it('ends in an arrow that points into the bar', () => {
    const [tip, wing] = arrow({ x: 260, y: 45 }, 'FS')
    expect(wing.x).toBeLessThan(tip.x)
    expect(arrow({ x: 330, y: 45 }, 'FF')[1].x).toBeGreaterThan(330)
  })
})
