import { describe, expect, it } from 'vitest'
import type { Entry, MilestoneItem } from '@/api/types'
import milestones from '../../dev/fixtures/milestones.json'
import { blank, correcting, kindsFor, missing, toReport, type ReportForm } from './report'

const facade = milestones.find((one) => one.key === 'QD-2022-001/M05') as MilestoneItem
const fitting = { ...facade, actualStart: null, light: 'NOT_STARTED' } as MilestoneItem
const form: ReportForm = {
  ...{ kind: 'PROGRESS', date: '2022-12-19', percent: 60, expected: '' },
  ...{ blockedBy: '', note: '', reason: '' },
}

describe('what may be reported', () => {
  it('begins with the start of a milestone that has not started', () => {
    expect(kindsFor(fitting, false)[0]).toBe('STARTED')
    expect(blank(fitting, '2022-12-19').kind).toBe('STARTED')
  })

  it('offers no second start, and progress first, once it has', () => {
    expect(kindsFor(facade, false)).not.toContain('STARTED')
    expect(blank(facade, '2022-12-19')).toMatchObject({ kind: 'PROGRESS', percent: 60 })
  })

  it('offers going on, not being blocked again, where work stands still', () => {
    const stopped = { ...facade, light: 'STOPPED' } as MilestoneItem
    expect(kindsFor(stopped, false)).toContain('RESUMED')
    expect(kindsFor(stopped, false)).not.toContain('BLOCKED')
  })

  it('lets a correction be anything, also a withdrawal', () => {
    expect(kindsFor(facade, true)).toContain('WITHDRAWN')
    expect(kindsFor(facade, false)).not.toContain('WITHDRAWN')
  })
})

describe('what must be filled in', () => {
  it('asks what blocks a blocked milestone', () => {
    expect(missing({ ...form, kind: 'BLOCKED', blockedBy: ' ' }, false)).toEqual({
      blockedBy: 'needed',
    })
  })

  it('asks for the new date when the expected date moves', () => {
    expect(missing({ ...form, kind: 'EXPECTED' }, false)).toEqual({ expected: 'neededDate' })
  })

  it('takes a share from 0 to 100, or a new date without a share', () => {
    expect(missing({ ...form, percent: 101 }, false)).toEqual({ percent: 'percentRange' })
    expect(missing({ ...form, percent: 0 }, false)).toEqual({})
    expect(missing({ ...form, percent: null }, false)).toEqual({ percent: 'needed' })
    expect(missing({ ...form, percent: null, expected: '2023-01-08' }, false)).toEqual({})
  })

  it('asks the ground of a correction', () => {
    expect(missing(form, true)).toEqual({ reason: 'needed' })
    expect(missing({ ...form, reason: '监理复核' }, true)).toEqual({})
  })
})

describe('what is sent', () => {
  it('holds only what its kind asks for', () => {
    const typed = { ...form, kind: 'FINISHED' as const, expected: '2023-01-08', blockedBy: '管线' }
    expect(toReport(typed, facade.key, ['hash'], null)).toEqual({
      ...{ milestone: 'QD-2022-001/M05', kind: 'FINISHED', date: '2022-12-19', percent: null },
      ...{ expected: null, blockedBy: null, note: null, evidence: ['hash'] },
      ...{ corrects: null, reason: null },
    })
  })

  it('says of a correction what it corrects and why', () => {
    const entry = {
      ...{ id: 'e-2', kind: 'PROGRESS', effectiveOn: '2022-12-12', percent: 60 },
      ...{ expected: '2023-01-08', blockedBy: null, note: null },
    } as Entry
    const corrected = { ...correcting(entry), percent: 55, reason: '监理复核' }
    expect(toReport(corrected, facade.key, [], entry.id)).toMatchObject({
      ...{ date: '2022-12-12', percent: 55, expected: '2023-01-08' },
      ...{ corrects: 'e-2', reason: '监理复核' },
    })
  })
})
