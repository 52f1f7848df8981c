import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { defineComponent, h } from 'vue'
import me from '../../dev/fixtures/me.json'
import { stand, type Asked } from '../../dev/screen'
import { whenUnauthorised } from '@/api/client'
import { useSession } from '@/session'
import MyPhone from '@/trust/MyPhone.vue'
import SignInAgain from './SignInAgain.vue'

/** A screen with a form, and the window over it as the whole application has it. */
const Screen = defineComponent({
  emits: ['leave'],
  setup(_, { emit }) {
    const session = useSession()
    whenUnauthorised(() => session.lapse())
    return () => [
      h(MyPhone, { phone: '' }),
      session.asks && h(SignInAgain, { reason: session.asks, onLeave: () => emit('leave') }),
    ]
  },
})

const refused = (status: number, code: string) => ({
  status,
  type: 'application/problem+json',
  body: { title: code, problems: [{ code, field: '', value: null, message: code, advice: '' }] },
})

/** Refuses the phone until somebody has signed in again with the right password. */
function until(reason: { status: number; code: string }) {
  let signedIn = false
  return ({ method, url, body }: Asked) => {
    if (url === '/api/login') {
      signedIn = (body as { password: string }).password === 'my own password 1'
      return signedIn
        ? { status: 200, type: 'application/json', body: { ...me, csrf: 'new' } }
        : refused(401, 'access.login.wrong')
    }
    if (method === 'PUT' && !signedIn) return refused(reason.status, reason.code)
    return method === 'PUT' ? { status: 200, type: 'application/json', body: {} } : undefined
  }
}

async function typesPhone(reason: { status: number; code: string }) {
  const standing = await stand(Screen, '/me', { instead: until(reason) })
  const { wrapper } = standing
  await wrapper.get('input[name="phone"]').setValue('13800000000')
  await wrapper.get('form').trigger('submit')
  await flushPromises()
  return standing
}

describe('signing in again over a screen', () => {
  it('sends what was typed when the session had ended and its owner is in again', async () => {
    const { wrapper, written } = await typesPhone({ status: 401, code: 'access.login.needed' })
    expect(wrapper.text()).toContain('登录已结束')
    await wrapper.get('input[name="password-again"]').setValue('a wrong one')
    await wrapper.get('#sign-in-again').trigger('submit')
    await flushPromises()
    expect(wrapper.text()).toContain('access.login.wrong')
    await wrapper.get('input[name="password-again"]').setValue('my own password 1')
    await wrapper.get('#sign-in-again').trigger('submit')
    await flushPromises()
    expect(wrapper.text()).not.toContain('登录已结束')
    const sent = written().filter(({ url }) => url === '/api/me/phone')
    expect(sent).toHaveLength(2)
    expect(sent[1]?.body).toEqual({ phone: '13800000000' })
    expect(sent[1]?.headers['X-CSRF-Token']).toBe('new')
    expect(sent[1]?.headers['Idempotency-Key']).toBe(sent[0]?.headers['Idempotency-Key'])
    expect(wrapper.text()).not.toContain('access.login.needed')
  })

  it('keeps what was typed when its owner leaves for the door', async () => {
    const { wrapper, written } = await typesPhone({ status: 401, code: 'access.login.needed' })
    useSession().settle(false)
    await flushPromises()
    expect(wrapper.text()).toContain('access.login.needed')
    const phone = wrapper.get<HTMLInputElement>('input[name="phone"]')
    expect(phone.element.value).toBe('13800000000')
    expect(written()).toHaveLength(1)
  })

  it('does at once what only a fresh session may do', async () => {
    const { wrapper, written } = await typesPhone({ status: 422, code: 'access.session.old' })
    expect(wrapper.text()).toContain('须在登录后 15 分钟内')
    await wrapper.get('input[name="password-again"]').setValue('my own password 1')
    await wrapper.get('#sign-in-again').trigger('submit')
    await flushPromises()
    expect(written().map((one) => one.url)).toEqual([
      '/api/me/phone',
      '/api/login',
      '/api/me/phone',
    ])
    expect(wrapper.find('#sign-in-again').exists()).toBe(false)
  })

  it('leaves the screen to whoever else signs in', async () => {
    const { wrapper } = await typesPhone({ status: 401, code: 'access.login.needed' })
    useSession().forget()
    await flushPromises()
    expect(wrapper.emitted('leave')).toHaveLength(1)
  })
})
