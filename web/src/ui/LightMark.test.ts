import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { Light } from '@/api/types'
import { i18n } from '@/i18n'
import LightMark from './LightMark.vue'
import { glyphs } from './lights'

const all = Object.keys(glyphs) as Light[]

function mark(light: Light, label = false) {
  return mount(LightMark, { props: { light, label }, global: { plugins: [i18n] } })
}

describe('a light', () => {
  it('is told by its shape: no two are drawn alike', () => {
    const shapes = all.map((light) => mark(light).get('svg').element.innerHTML)
    expect(new Set(shapes).size).toBe(all.length)
  })

  it('is named for those who do not see it', () => {
    expect(mark('LATE').text()).toBe('超期')
    expect(mark('LATE').get('svg').attributes('aria-hidden')).toBe('true')
  })

  it('shows its name when asked to', () => {
    expect(mark('AT_RISK', true).get('.name').text()).toBe('预警')
  })
})
