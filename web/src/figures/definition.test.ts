import { describe, expect, it } from 'vitest'
import { reactive } from 'vue'
import { blank, furtherVersion } from './figuresApi'
import type { Definition } from './types'

describe('a definition to be sent', () => {
  const kept: Definition = { ...blank('2022-01-01'), code: '改造面积', version: 3 }

  it('has no number: the server gives it, and refuses what it does not know', () => {
    expect(Object.keys(blank('2022-01-01'))).not.toContain('version')
    expect(Object.keys(furtherVersion(kept, '2022-07-01'))).not.toContain('version')
  })

  it('is a copy of the one on the screen with a day of its own', () => {
    const further = furtherVersion(reactive(kept), '2022-07-01')

    expect(further.code).toBe('改造面积')
    expect(further.validFrom).toBe('2022-07-01')
    expect(further.condition).not.toBe(kept.condition)
  })
})
