import { describe, expect, it } from 'vitest'
import { crosses, overlaps, placeLabels, shortened, spread, textWidth, type Wish } from './labels'

const FRAME = { left: 0, top: 0, right: 600, bottom: 400 }

/** Numbers that look random and are the same in every run. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296
    return state / 4294967296
  }
}

function wish(key: string, x: number, y: number): Wish {
  return { key, x, y, width: 120, height: 24, radius: 8 }
}

describe('placing labels', () => {
  it('puts a lonely label to the right of its mark, without a leader', () => {
    const [label] = placeLabels([wish('QD-2022-001', 100, 100)], FRAME, [])
    expect(label?.leader).toBeNull()
    expect(label?.box.left).toBe(112)
  })

  it('turns to the left at the right edge', () => {
    const [label] = placeLabels([wish('QD-2022-001', 590, 100)], FRAME, [])
    expect(label?.box.right).toBe(578)
  })

  it('draws a leader where all places beside the mark are taken', () => {
    const crowd = Array.from({ length: 9 }, (_, i) =>
      wish(`p${i}`, 280 + 20 * (i % 3), 180 + 20 * Math.floor(i / 3)),
    )
    const labels = placeLabels(crowd, FRAME, [])
    expect(labels.length).toBeGreaterThanOrEqual(5)
    expect(labels.filter((label) => label.leader !== null).length).toBeGreaterThan(0)
  })

  it('never lets two labels, or a label and a leader, meet', () => {
    const next = seeded(20221219)
    const crowd = Array.from({ length: 120 }, (_, i) => wish(`p${i}`, next() * 600, next() * 400))
    const labels = placeLabels(crowd, FRAME, [])
    expect(labels.length).toBeGreaterThan(20)
    for (const one of labels) {
      for (const other of labels) {
        if (one === other) continue
        expect(overlaps(one.box, other.box)).toBe(false)
        if (one.leader) expect(crosses(one.leader, other.box)).toBe(false)
      }
    }
  })

  it('keeps off obstacles such as the legend', () => {
    const legend = { left: 105, top: 0, right: 600, bottom: 400 }
    const [label] = placeLabels([{ ...wish('p', 100, 100), width: 60 }], FRAME, [legend])
    expect(label && overlaps(label.box, legend)).toBe(false)
  })

  it('leaves out what finds no place rather than covering something', () => {
    expect(placeLabels([{ ...wish('p', 300, 200), width: 700 }], FRAME, [])).toEqual([])
  })
})

describe('spreading marks', () => {
  it('leaves marks alone that do not hide each other', () => {
    const marks = spread(
      [
        { x: 10, y: 10 },
        { x: 60, y: 10 },
      ],
      20,
    )
    expect(marks.every((mark) => mark.from === null)).toBe(true)
  })

  it('moves marks of one place apart and remembers the true place', () => {
    const marks = spread(
      Array.from({ length: 12 }, () => ({ x: 50, y: 50 })),
      20,
    )
    expect(marks[0]).toEqual({ x: 50, y: 50, from: null })
    expect(marks.slice(1).every((mark) => mark.from?.x === 50)).toBe(true)
    for (const one of marks) {
      for (const other of marks) {
        if (one === other) continue
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(19.9)
      }
    }
  })
})

describe('text', () => {
  it('is measured with a Chinese character as one em', () => {
    expect(textWidth('市南区', 20)).toBe(60)
  })

  it('is cut with an ellipsis', () => {
    expect(shortened('张村河北安置区B3地块', 6)).toBe('张村河北安…')
    expect(shortened('市南区', 6)).toBe('市南区')
  })
})
