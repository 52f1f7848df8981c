import { describe, expect, it } from 'vitest'
import { isOpenSection, withOpen } from './sections'

describe('sections of a greenway', () => {
  it('are open when the survey’s file says so in words', () => {
    expect(isOpenSection({ properties: { status: '已贯通' } })).toBe(true)
    expect(isOpenSection({ properties: { status: '在建' } })).toBe(false)
    expect(isOpenSection({ properties: {} })).toBe(false)
  })

  it('keep what else is known of them when they are opened, and shut again', () => {
    const opened = withOpen({ width: 3, status: '在建' }, true)
    expect(opened).toEqual({ width: 3, status: '在建', open: true })
    expect(isOpenSection({ properties: withOpen(opened, false) })).toBe(false)
  })
})
