import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { Move, MovedMilestone } from '@/api/planningTypes'
import type { ProjectPage } from '@/api/types'
import { supposing } from '@/gantt/rows'
import { dayOf } from '@/gantt/time'
import { answer, type Reply } from '../../dev/answers'
import { stand, type Asked } from '../../dev/screen'
import WhatIfPanel from './WhatIfPanel.vue'

const code = 'QD-2022-001'
const page = answer('GET', `/api/projects/${code}`, undefined).body as ProjectPage
const type = 'application/json'

/** What the server would say: the milestone a month later, and its project with it. */
function supposed(asked: Asked): Reply | undefined {
  if (asked.url !== '/api/what-if') return undefined
  const [move] = (asked.body as { moves: Move[] }).moves
  const moved = {
    name: '内装修',
    finish: '2022-12-30',
    supposedFinish: '2023-02-03',
    days: 20,
    light: 'ON_TRACK',
    supposedLight: 'LATE',
    reason: '预计 2023-02-03 完成，比计划晚 20 个工作日',
  }
  const milestone = { ...moved, key: move?.milestone, project: code, critical: true }
  return {
    status: 200,
    type,
    body: {
      milestones: [{ ...milestone, supposedStart: '2022-12-01' }],
      projects: [{ ...moved, name: '产业园', code }],
    },
  }
}

function opened(instead = supposed) {
  const props = { project: code, milestones: page.milestones }
  return stand(WhatIfPanel, '/login', { props, instead })
}

describe('a what-if on the project page', () => {
  it('sends the supposed finish and shows which milestones, lights and finish move', async () => {
    const { wrapper, written } = await opened()
    await wrapper.get('input[name="day"]').setValue('2023-02-03')
    await wrapper.get('input[name="day"]').trigger('change')
    await wrapper.get('.what-if form').trigger('submit')
    await flushPromises()

    expect(written().map((one) => one.url)).toEqual(['/api/what-if'])
    expect(written()[0]?.body).toMatchObject({ moves: [{ finish: '2023-02-03' }] })
    const text = wrapper.get('.what-if').text()
    expect(text).toContain('1 个节点、1 个项目会变')
    expect(text).toContain('晚 20 个工作日')
    expect(text).toContain('超期')
  })

  it('takes a move back, and then supposes nothing', async () => {
    const { wrapper } = await opened()
    await wrapper.get('.what-if form').trigger('submit')
    await flushPromises()
    await wrapper.get('.moves button').trigger('click')
    await flushPromises()

    expect(wrapper.find('.what-if table').exists()).toBe(false)
    expect(wrapper.find('.moves').exists()).toBe(false)
  })

  it('says what cannot be supposed, with the advice', async () => {
    const problem = { code: 'planning.day', field: 'finish', message: '不能设为 1999-01-01。' }
    const body = { problems: [{ ...problem, advice: '请填之后的日期。' }] }
    const { wrapper } = await opened((asked) =>
      asked.url === '/api/what-if' ? { status: 422, type, body } : undefined,
    )
    await wrapper.get('.what-if form').trigger('submit')
    await flushPromises()
    expect(wrapper.get('.what-if').text()).toContain('不能设为 1999-01-01。')
  })

  it('draws the supposed bar over the real forecast', () => {
    const row = {
      id: 'VR/M1',
      kind: 'milestone',
      forecast: { start: dayOf('2023-01-02'), finish: dayOf('2023-01-20') },
    } as never
    const moved = {
      key: 'VR/M1',
      supposedStart: '2023-01-02',
      supposedFinish: '2023-02-10',
      supposedLight: 'LATE',
      reason: '晚',
      critical: true,
    } as MovedMilestone
    const [shown] = supposing([row], [moved])
    expect(shown?.planned).toEqual({ start: dayOf('2023-01-02'), finish: dayOf('2023-01-20') })
    expect(shown?.forecast?.finish).toBe(dayOf('2023-02-10'))
    expect(shown?.light).toBe('LATE')
  })
})
