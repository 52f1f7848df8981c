import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { stand } from '../../dev/screen'
import OrganisationView from './OrganisationView.vue'

describe('the organisation', () => {
  it('shows a unit’s posts, who holds them and what they owe', async () => {
    const { wrapper } = await stand(OrganisationView, '/organisation?unit=U01')
    const row = wrapper.get('table tbody tr')
    expect(row.text()).toContain('施工负责人')
    expect(row.get('a').attributes('href')).toBe('/list?of=milestones&post=P-WDZ')
    expect(row.get('a').text()).toBe('12')
  })

  it('asks for the organisation of the day in the address', async () => {
    const { asked } = await stand(OrganisationView, '/organisation?at=2022-03-01')
    expect(asked.some((one) => one.url === '/api/organisation?at=2022-03-01')).toBe(true)
  })

  it('hands a post over from a day on', async () => {
    const { wrapper, written } = await stand(OrganisationView, '/organisation?unit=U01')
    await wrapper.get('button[aria-label="换人：施工负责人"]').trigger('click')
    expect(wrapper.text()).toContain('名下 12 个未完成节点由新任职人接手')
    await wrapper.get('input[name="name"]').setValue('继任施工负责人')
    await wrapper.get('input[name="login"]').setValue('weidianzi-2')
    await wrapper.get('#change-holder').trigger('submit')
    await flushPromises()
    expect(written()[0]).toMatchObject({
      url: '/api/organisation/posts/P-WDZ/holder',
      body: { name: '继任施工负责人', login: 'weidianzi-2', from: '2022-12-19' },
    })
  })

  it('does not change the past', async () => {
    const { wrapper } = await stand(OrganisationView, '/organisation?unit=U01&at=2022-03-01')
    expect(wrapper.find('button[aria-label^="换人"]').exists()).toBe(false)
  })
})
