import { describe, expect, it } from 'vitest'
import {
  add,
  begin,
  faultsOf,
  geometryOf,
  insert,
  move,
  remove,
  sketchOf,
  snapped,
  undo,
} from './sketch'

const square = [
  [120.4, 36.1],
  [120.41, 36.1],
  [120.41, 36.11],
  [120.4, 36.11],
]

describe('drawing a shape', () => {
  it('becomes a polygon with its third corner, and closes it', () => {
    let sketch = begin('polygon')
    for (const corner of square.slice(0, 2)) sketch = add(sketch, corner)
    expect(geometryOf(sketch)).toBeNull()
    sketch = add(sketch, square[2] ?? [])
    expect(geometryOf(sketch)).toEqual({
      type: 'Polygon',
      coordinates: [[square[0], square[1], square[2], square[0]]],
    })
  })

  it('undoes adding, moving, inserting and removing, one by one', () => {
    const start = begin('line', square)
    const moved = move(start, 1, [120.42, 36.1])
    const inserted = insert(moved, 1, [120.43, 36.1])
    const removed = remove(inserted, 0)
    expect(removed.corners).toHaveLength(4)
    expect(undo(undo(undo(removed))).corners).toEqual(square)
    expect(undo(start)).toBe(start)
  })

  it('draws a box from two corners and begins anew with a third', () => {
    const box = add(add(begin('box'), [120.4, 36.1]), [120.5, 36.2])
    expect(geometryOf(box)).toMatchObject({ type: 'Polygon' })
    expect(add(box, [120, 36]).corners).toHaveLength(1)
  })

  it('goes on with a shape of one part and declines one with holes', () => {
    const ring = [...square, square[0] ?? []]
    expect(sketchOf({ type: 'Polygon', coordinates: [ring] })?.corners).toEqual(square)
    expect(sketchOf({ type: 'Polygon', coordinates: [ring, ring] })).toBeNull()
  })
})

describe('the topology of a shape', () => {
  it('finds nothing in a square', () => {
    expect(faultsOf(begin('polygon', square))).toEqual([])
  })

  it('finds where a bow tie crosses', () => {
    const [a = [], b = [], c = [], d = []] = square
    const [crossing = []] = faultsOf(begin('polygon', [a, c, b, d]))
    expect(crossing[0]).toBeCloseTo(120.405, 6)
    expect(crossing[1]).toBeCloseTo(36.105, 6)
  })

  it('finds a corner set twice', () => {
    const [a = [], b = []] = square
    expect(faultsOf(begin('line', [a, b, b]))).toEqual([b])
  })
})

describe('snapping', () => {
  const lines = [square]

  it('takes the corner near by', () => {
    expect(snapped([120.40001, 36.10001], lines, 0.001)).toEqual(square[0])
  })

  it('takes the foot on an edge where no corner is near', () => {
    const [x, y] = snapped([120.405, 36.10001], lines, 0.001) ?? []
    expect(x).toBeCloseTo(120.405, 6)
    expect(y).toBeCloseTo(36.1, 9)
  })

  it('leaves alone what is far from everything', () => {
    expect(snapped([120.405, 36.105], lines, 0.001)).toBeNull()
  })
})
