import { describe, expect, it } from 'vitest'
import type { Unit } from '@/api/types'
import { grown, path, pruned, type Branch } from './tree'

function unit(code: string, name: string, parent: string | null, posts: string[] = []): Unit {
  return {
    ...{ code, name, shortName: name, kind: 'BUREAU', parent, district: null },
    ...{ validFrom: '2022-01-01', validTo: null },
    posts: posts.map((post) => ({ code: post, name: post, holder: null, openMilestones: 0 })),
  }
}

const units = [
  unit('HQ', '总指挥部', null),
  unit('SB', '市北区指挥部', 'HQ'),
  unit('HJ', '历史遗留问题化解部', 'SB', ['化解部部长']),
  unit('LS', '崂山区指挥部', 'HQ'),
]

function words(branches: Branch[]): unknown[] {
  return branches.map((branch) => [branch.unit.code, words(branch.below)])
}

describe('the chain of command', () => {
  it('grows from the headquarters down', () => {
    expect(words(grown(units))).toEqual([
      [
        'HQ',
        [
          ['SB', [['HJ', []]]],
          ['LS', []],
        ],
      ],
    ])
    expect(grown(units)[0]?.size).toBe(4)
  })

  it('keeps at the top a unit whose superior is not in force that day', () => {
    expect(words(grown([unit('X', '专班', 'GONE')]))).toEqual([['X', []]])
  })

  it('tells the units above one, the highest first', () => {
    expect(path(units, 'HJ').map((one) => one.code)).toEqual(['HQ', 'SB'])
  })

  it('does not run in circles when two units stand above each other', () => {
    const circle = [unit('A', '甲', 'B'), unit('B', '乙', 'A')]
    expect(path(circle, 'A').length).toBeLessThanOrEqual(2)
  })

  it('finds a post and shows the way down to it', () => {
    expect(words(pruned(grown(units), '部长'))).toEqual([['HQ', [['SB', [['HJ', []]]]]]])
    expect(pruned(grown(units), '不存在')).toEqual([])
  })
})
