import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import type { WallFigure } from '@/api/types'
import { i18n } from '@/i18n'
import WallFigures from './WallFigures.vue'

const LATE: WallFigure = {
  key: 'late',
  count: 33,
  of: 1173,
  unit: '项',
  percent: 2.81,
  query: 'light=LATE',
  ofQuery: 'level=CITY',
  list: 'projects',
  change: -4,
}

function open(figures: WallFigure[]) {
  const routes = [{ path: '/:all(.*)*', component: { template: '<p />' } }]
  const router = createRouter({ history: createMemoryHistory(), routes })
  return mount(WallFigures, {
    props: { figures, changed: new Set<string>(), columns: 4 },
    global: { plugins: [router, i18n] },
  })
}

describe('a figure of the wall', () => {
  it('stands with what it is counted of, its share and its change', () => {
    const text = open([LATE]).text().replaceAll(/\s+/g, ' ')
    expect(text).toContain('33')
    expect(text).toContain('/1,173 项')
    expect(text).toContain('2.8%')
    expect(text).toContain('较上周 −4')
  })

  it('opens the list behind it, and its denominator the list behind that', () => {
    const links = open([LATE])
      .findAll('a')
      .map((link) => link.attributes('href'))
    expect(links).toEqual(['/list?light=LATE', '/list?level=CITY'])
  })

  it('of milestones opens the list of milestones', () => {
    const done: WallFigure = { ...LATE, key: 'done', list: 'milestones', query: 'light=DONE' }
    expect(open([done]).find('a').attributes('href')).toBe('/list?of=milestones&light=DONE')
  })
})
