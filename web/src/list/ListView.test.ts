import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { stand } from '../../dev/screen'
import ListView from './ListView.vue'

describe('the list', () => {
  it('names the version that its counts were counted on', async () => {
    const { wrapper } = await stand(ListView, '/list')
    expect(wrapper.get('caption').text()).toContain('第 3 版')
    expect(wrapper.get('caption').text()).toContain('共 12 个')
  })

  it('opens behind a light exactly as many rows as the light counted', async () => {
    const { wrapper, asked } = await stand(ListView, '/list')
    const late = wrapper.get('a[aria-label^="预警："]')
    const counted = Number(late.get('strong').text())
    await late.trigger('click')
    await flushPromises()
    expect(asked.at(-1)?.url).toContain('light=AT_RISK')
    expect(wrapper.findAll('tbody tr')).toHaveLength(counted)
  })

  it('shows milestones when the address asks for them', async () => {
    const { asked } = await stand(ListView, '/list?of=milestones&post=P-WDZ')
    expect(asked.some((one) => one.url === '/api/milestones?size=50&post=P-WDZ')).toBe(true)
  })

  it('says what to do when nothing fits', async () => {
    const { wrapper } = await stand(ListView, '/list?q=没有这个项目')
    expect(wrapper.text()).toContain('没有符合条件的项目')
    expect(wrapper.text()).toContain('清除全部筛选')
  })

  it('removes no project without a reason', async () => {
    const { wrapper, written } = await stand(ListView, '/list')
    await wrapper.get('button[aria-label="变更 重庆路快速路工程"]').trigger('click')
    await wrapper.get('input[value="remove"]').setValue()
    await wrapper.get('#change-project').trigger('submit')
    expect(written()).toEqual([])
    expect(wrapper.text()).toContain('请写明变更理由')

    await wrapper.get('#change-project textarea').setValue('并入快速路三期')
    await wrapper.get('#change-project').trigger('submit')
    await flushPromises()
    expect(written()[0]?.body).toEqual({
      reason: '并入快速路三期',
      removeProjects: ['QD-2022-003'],
    })
    expect(wrapper.text()).toContain('已生成第 4 版清单')
  })

  it('shows of each of the three steps what is missing', async () => {
    const { wrapper } = await stand(ListView, '/list?tab=steps')
    expect(wrapper.findAll('.steps li')).toHaveLength(3)
    expect(wrapper.text()).toContain('位置')
    const assigned = wrapper.findAll('.steps button').at(2)
    await assigned?.trigger('click')
    expect(wrapper.text()).toContain('责任岗位')
  })

  it('compares two versions, change by change', async () => {
    const { wrapper, asked } = await stand(ListView, '/list?tab=versions')
    expect(asked.some((one) => one.url === '/api/list/versions/3/changes?page=0')).toBe(true)
    const [from] = wrapper.findAll('.compare select')
    await from?.setValue('1')
    await flushPromises()
    expect(asked.some((one) => one.url === '/api/list/versions/2/changes?page=0')).toBe(true)
    expect(wrapper.text()).toContain('第 2 版相对上一版的变化，共 3 处')
    expect(wrapper.text()).toContain('第 3 版相对上一版的变化，共 3 处')
  })
})
