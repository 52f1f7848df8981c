import { flushPromises } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { stand, type Asked } from '../../dev/screen'
import me from '../../dev/fixtures/me.json'
import LoginView from './LoginView.vue'

function ok(body: unknown) {
  return { status: 200, type: 'application/json', body }
}

const stranger = ({ url }: Asked) =>
  url === '/api/me'
    ? { status: 401, type: 'application/problem+json', body: { title: '请先登录' } }
    : undefined

describe('the door', () => {
  it('lets one in and goes where one wanted to go', async () => {
    const { wrapper, written } = await stand(LoginView, '/login?to=/list?light=LATE', {
      instead: stranger,
    })
    const gone = vi.spyOn(wrapper.vm.$router, 'replace').mockResolvedValue(undefined)
    await wrapper.get('input[name="login"]').setValue(' office ')
    await wrapper.get('input[name="password"]').setValue('first password')
    await wrapper.get('form').trigger('submit')
    await flushPromises()
    expect(written()[0]?.body).toEqual({ login: 'office', password: 'first password' })
    expect(gone).toHaveBeenCalledWith('/list?light=LATE')
  })

  it('asks for a password of one’s own at the first time', async () => {
    let own = false
    const first = ({ url }: Asked) => {
      own ||= url === '/api/password'
      return url === '/api/me' ? ok({ ...me, mustChangePassword: !own }) : undefined
    }
    const { wrapper, written } = await stand(LoginView, '/login?to=/duties', { instead: first })
    const gone = vi.spyOn(wrapper.vm.$router, 'replace').mockResolvedValue(undefined)
    expect(wrapper.text()).toContain('首次登录，请先修改口令')
    await wrapper.get('input[name="current"]').setValue('first password')
    await wrapper.get('input[name="next"]').setValue('my own password 1')
    await wrapper.get('input[name="again"]').setValue('my own passward 1')
    await wrapper.get('form').trigger('submit')
    expect(written()).toEqual([])
    expect(wrapper.text()).toContain('两次输入的新口令不一样')

    await wrapper.get('input[name="again"]').setValue('my own password 1')
    await wrapper.get('form').trigger('submit')
    await flushPromises()
    expect(written()[0]?.body).toEqual({ current: 'first password', next: 'my own password 1' })
    expect(gone).toHaveBeenCalledWith('/duties')
  })
})
