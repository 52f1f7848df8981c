import { describe, expect, it } from 'vitest'
import type { MilestoneItem, ProjectPage } from '@/api/types'
import { rowsInSight, sceneOf, type Viewport } from './layout'
import { extent, linksOf, planRows, projectRows, type Row } from './rows'
import { dayOf, scaleOf, xOf } from './time'

const STATUS = '2022-12-19'
const VIEWPORT: Viewport = { scrollLeft: 0, scrollTop: 0, width: 900, height: 300, rowHeight: 30 }

function milestone(given: Partial<MilestoneItem> & { key: string }): MilestoneItem {
  const [project = '', code = ''] = given.key.split('/')
  return {
    code,
    name: code,
    project,
    projectName: project,
    phase: null,
    building: null,
    plannedStart: null,
    plannedFinish: null,
    forecastStart: null,
    forecastFinish: null,
    actualStart: null,
    actualFinish: null,
    percent: 0,
    slipWorkingDays: 0,
    floatWorkingDays: 0,
    critical: false,
    light: 'ON_TRACK',
    reason: '',
    leadUnit: null,
    leadUnitName: null,
    leadPost: null,
    leadPostName: null,
    lastReport: null,
    relationsIn: [],
    due: null,
    workingDaysLeft: null,
    evidenceWanted: null,
    weight: 1,
    ...given,
  }
}

const CAPPING = milestone({
  key: 'QD-2022-001/M03',
  phase: '1',
  plannedStart: '2022-06-01',
  plannedFinish: '2022-09-30',
  actualStart: '2022-06-06',
  actualFinish: '2022-10-20',
  light: 'DONE',
  critical: true,
})
const FACADE = milestone({
  key: 'QD-2022-001/M04',
  phase: '1',
  plannedStart: '2022-10-01',
  plannedFinish: '2022-12-31',
  forecastStart: '2022-10-21',
  forecastFinish: '2023-01-31',
  actualStart: '2022-10-21',
  light: 'AT_RISK',
  critical: true,
})

function vrPark(): ProjectPage {
  const milestones = [
    { ...CAPPING, relationsIn: [] },
    {
      ...FACADE,
      relationsIn: [
        {
          from: CAPPING.key,
          type: 'FS' as const,
          lag: 0,
          unit: 'WORKING' as const,
          driving: true,
        },
      ],
    },
    {
      ...milestone({ key: 'QD-2022-001/M07', phase: '2', plannedFinish: '2023-03-31' }),
      relationsIn: [],
    },
  ]
  const phase = (no: number, start: string, finish: string) => ({
    no,
    name: ['一期', '二期'][no - 1] ?? '',
    plannedStart: start,
    plannedFinish: finish,
    forecastStart: start,
    forecastFinish: finish,
    gapDays: null,
    sentence: null,
  })
  return {
    code: 'QD-2022-001',
    statusDate: STATUS,
    phases: [
      { ...phase(1, '2022-06-01', '2023-01-31'), overlapDays: null },
      { ...phase(2, '2022-12-01', '2023-12-31'), overlapDays: 41 },
    ],
    milestones,
  } as unknown as ProjectPage
}

describe('the rows of a project', () => {
  const page = vrPark()
  const rows = projectRows(page)

  it('stand under their phases', () => {
    expect(rows.map((row) => row.id)).toEqual([
      'QD-2022-001#1',
      'QD-2022-001/M03',
      'QD-2022-001/M04',
      'QD-2022-001#2',
      'QD-2022-001/M07',
    ])
  })

  it('show the second phase overlapping the first (压茬)', () => {
    expect(rows[3]?.seam).toEqual({
      kind: 'overlap',
      days: 41,
      from: dayOf('2022-12-01'),
      to: dayOf('2023-01-31'),
    })
  })

  it('show a gap (断茬) between the end of one phase and the start of the next', () => {
    const phases = page.phases.map((phase) =>
      phase.no === 2
        ? { ...phase, forecastStart: '2023-02-20', overlapDays: null, gapDays: 13 }
        : phase,
    )
    const seam = projectRows({ ...page, phases }).find((row) => row.id.endsWith('#2'))?.seam
    expect(seam).toEqual({
      kind: 'gap',
      days: 13,
      from: dayOf('2023-02-01'),
      to: dayOf('2023-02-19'),
    })
  })

  it('draw what is under way as done until the status date', () => {
    expect(rows[2]?.actual).toEqual({ start: dayOf('2022-10-21'), finish: dayOf(STATUS) })
  })

  it('draw a milestone without a start as a point', () => {
    expect(rows[4]?.point).toBe(true)
    expect(rows[4]?.planned?.start).toBe(dayOf('2023-03-31'))
  })

  it('are joined by their relations', () => {
    expect(linksOf(rows, page.milestones)).toEqual([{ from: 1, to: 2, type: 'FS', driving: true }])
  })

  it('reach from the first start to the last finish', () => {
    const { first, last } = extent(rows, dayOf(STATUS))
    expect([first, last]).toEqual([dayOf('2022-06-01'), dayOf('2023-03-31')])
  })
})

describe('the scene', () => {
  const rows = projectRows(vrPark())
  const links = linksOf(rows, vrPark().milestones)
  const scale = scaleOf(dayOf('2022-06-01'), dayOf('2023-12-31'), 'month')
  const off = new Set([dayOf('2022-06-04'), dayOf('2022-06-05')])
  const scene = sceneOf(rows, links, off, dayOf(STATUS), scale, VIEWPORT)

  it('ends a bar where the day after its finish begins', () => {
    expect(scene.bars[1]?.planned?.right).toBe(xOf(scale, dayOf('2022-10-01')))
  })

  it('marks the slip from the promised to the expected finish', () => {
    expect(scene.bars[2]?.slip).toEqual({
      left: xOf(scale, dayOf('2023-01-01')),
      right: xOf(scale, dayOf('2023-02-01')),
    })
    expect(scene.bars[1]?.slip, 'what is finished slips no more').toBeNull()
  })

  it('joins days off into one stretch', () => {
    expect(scene.offDays).toHaveLength(1)
    expect((scene.offDays[0]?.right ?? 0) - (scene.offDays[0]?.left ?? 0)).toBe(2 * 3)
  })

  it('draws the critical path where a driving relation joins critical milestones', () => {
    expect(scene.lines).toHaveLength(1)
    expect(scene.lines[0]?.critical).toBe(true)
  })

  it('puts the status line in the middle of the status date', () => {
    expect(scene.statusX).toBe(xOf(scale, dayOf(STATUS)) + 1.5)
  })
})

describe('fifty thousand rows', () => {
  const items = Array.from({ length: 48_000 }, (_, i) =>
    milestone({
      key: `P${Math.floor(i / 10)}/M${i % 10}`,
      plannedStart: '2022-03-01',
      plannedFinish: '2022-06-30',
    }),
  )
  const rows = planRows(items, STATUS)

  it('show only those in sight', () => {
    expect(rows).toHaveLength(52_800)
    const viewport = { ...VIEWPORT, scrollTop: 30 * 40_000 + 15 }
    expect(rowsInSight(rows.length, viewport)).toEqual({ from: 40_000, to: 40_011 })
    const scale = scaleOf(dayOf('2022-03-01'), dayOf('2022-12-31'), 'week')
    const { bars } = sceneOf(rows, [], new Set(), dayOf(STATUS), scale, viewport)
    expect(bars).toHaveLength(11)
    expect(bars[0]?.top).toBe(-15)
  })

  it('end at the last row however far one scrolls', () => {
    const beyond = { ...VIEWPORT, scrollTop: 30 * 60_000 }
    expect(rowsInSight(rows.length, beyond)).toEqual({ from: 52_800, to: 52_800 })
    const few: Row[] = rows.slice(0, 3)
    expect(rowsInSight(few.length, VIEWPORT)).toEqual({ from: 0, to: 3 })
  })
})
