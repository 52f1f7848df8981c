import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { stand } from '../../dev/screen'
import ReportView from './ReportView.vue'

const given = { props: { project: 'QD-2022-001', milestone: 'M05' } }
const address = '/report/QD-2022-001/M05'

describe('reporting on a milestone', () => {
  it('sends what was chosen and shows the lights it led to', async () => {
    const { wrapper, written } = await stand(ReportView, address, given)
    await wrapper.get('input[value="BLOCKED"]').setValue()
    await wrapper.get('textarea[name="blockedBy"]').setValue('管线未迁改')
    await wrapper.get('form').trigger('submit')
    await flushPromises()

    expect(written().map((one) => one.url)).toEqual(['/api/reports'])
    expect(written()[0]?.body).toMatchObject({
      ...{ milestone: 'QD-2022-001/M05', kind: 'BLOCKED', blockedBy: '管线未迁改' },
      date: '2022-12-19',
    })
    expect(wrapper.text()).toContain('已记入台账')
    expect(wrapper.text()).toContain('预计 2022-12-30 完成，与计划一致')
  })

  it('sends nothing while something needed is missing, and says what', async () => {
    const { wrapper, written } = await stand(ReportView, address, given)
    await wrapper.get('input[value="BLOCKED"]').setValue()
    await wrapper.get('form').trigger('submit')
    await flushPromises()
    expect(written()).toEqual([])
    const field = wrapper.get('textarea[name="blockedBy"]')
    expect(field.attributes('aria-invalid')).toBe('true')
    const said = field.attributes('aria-describedby')?.split(' ').at(-1) ?? ''
    expect(document.getElementById(said)?.textContent).toContain('请填写')
  })

  it('shows a refusal beside the field it names, and keeps what was typed', async () => {
    const { wrapper } = await stand(ReportView, address, given)
    await wrapper.get('textarea[name="note"]').setValue('拒')
    await wrapper.get('form').trigger('submit')
    await flushPromises()
    expect(wrapper.get('input[name="date"]').attributes('aria-invalid')).toBe('true')
    expect(wrapper.text()).toContain('早于这个节点的开工日期')
    expect(wrapper.get<HTMLTextAreaElement>('textarea[name="note"]').element.value).toBe('拒')
  })

  it('corrects an earlier entry only with a ground, pointing back at it', async () => {
    const { wrapper, written } = await stand(ReportView, `${address}?corrects=e-2`, given)
    await wrapper.get('form').trigger('submit')
    await flushPromises()
    expect(written()).toEqual([])

    await wrapper.get('input[name="percent"]').setValue(55)
    await wrapper.get('textarea[name="reason"]').setValue('监理复核')
    await wrapper.get('form').trigger('submit')
    await flushPromises()
    expect(written()[0]?.body).toMatchObject({ corrects: 'e-2', percent: 55, reason: '监理复核' })
  })

  it('lets only the holder of the post report', async () => {
    const other = { project: 'QD-2022-003', milestone: 'M05' }
    const { wrapper } = await stand(ReportView, '/report/QD-2022-003/M05', { props: other })
    expect(wrapper.find('form').exists()).toBe(false)
    expect(wrapper.text()).toContain('责任岗位是“项目施工负责人”')
  })
})
