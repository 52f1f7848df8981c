import { afterEach, describe, expect, it, vi } from 'vitest'
import { serve } from '../../dev/screen'
import { carry, http, query, Refusal, speak, upload, whenUnauthorised } from './client'

afterEach(() => {
  speak('zh-CN')
  carry('')
  whenUnauthorised(() => Promise.resolve(false))
})

function reply(status: number, body: unknown) {
  return { status, type: 'application/problem+json', body }
}

async function refusalOf(work: Promise<unknown>): Promise<Refusal> {
  const cause: unknown = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  expect(cause).toBeInstanceOf(Refusal)
  return cause as Refusal
}

describe('a call of the server', () => {
  it('asks in the language of the screens', async () => {
    const asked = serve()
    speak('en')
    await http.get('/api/me')
    expect(asked[0]?.headers['Accept-Language']).toBe('en')
  })

  it('carries the token and the key only when something changes', async () => {
    const asked = serve(() => reply(200, {}))
    carry('secret')
    await http.get('/api/me')
    await http.post('/api/reports', { kind: 'STARTED' }, { idempotencyKey: 'k-1' })
    expect(asked[0]?.headers['X-CSRF-Token']).toBeUndefined()
    expect(asked[1]?.headers).toMatchObject({ 'X-CSRF-Token': 'secret', 'Idempotency-Key': 'k-1' })
  })

  it('asks once more for a change whose answer was lost, under the same key', async () => {
    let lost = true
    const asked = serve(() => {
      if (!lost) return reply(200, { done: true })
      lost = false
      return new TypeError('Failed to fetch')
    })
    expect(await http.put('/api/campaign/settings', {})).toEqual({ done: true })
    const keys = asked.map((one) => one.headers['Idempotency-Key'])
    expect(keys).toHaveLength(2)
    expect(keys[0]).toBeTruthy()
    expect(keys[1]).toBe(keys[0])
  })

  it('hands on what is wrong, where, and the mend', async () => {
    const problem = {
      ...{ code: 'report.date.future', field: 'date', value: '2023-01-01' },
      ...{ message: '日期晚于数据日期。', advice: '请改成不晚于 2022-12-19 的一天。' },
    }
    serve(() => reply(422, { title: '退回', detail: '日期晚于数据日期。', problems: [problem] }))
    const refusal = await refusalOf(http.post('/api/reports', {}))
    expect(refusal.status).toBe(422)
    expect(refusal.problems).toEqual([problem])
    expect(refusal.transient).toBe(false)
  })

  it('knows a lost connection from a refusal', async () => {
    serve(() => new TypeError('Failed to fetch'))
    expect((await refusalOf(http.get('/api/me'))).transient).toBe(true)
    serve(() => reply(503, undefined))
    expect((await refusalOf(http.get('/api/me'))).transient).toBe(true)
  })

  it('says when the session has ended', async () => {
    const ended = vi.fn(() => Promise.resolve(false))
    whenUnauthorised(ended)
    serve(() => reply(401, { title: '请先登录' }))
    await refusalOf(http.get('/api/duties'))
    expect(ended).toHaveBeenCalledOnce()
  })

  it('asks once more when the same person is in again, but not at the door', async () => {
    whenUnauthorised(() => {
      carry('new')
      return Promise.resolve(true)
    })
    const asked = serve(({ headers }) =>
      headers['X-CSRF-Token'] === 'new' ? reply(200, {}) : reply(401, { title: '请先登录' }),
    )
    await http.post('/api/reports', {})
    expect(asked).toHaveLength(2)
    expect(asked[1]?.headers['Idempotency-Key']).toBe(asked[0]?.headers['Idempotency-Key'])
    carry('')
    await refusalOf(http.post('/api/logout'))
    expect(asked).toHaveLength(3)
  })
})

describe('a call that is broken off', () => {
  it('takes an AbortController itself, whose signal is no field to be copied', async () => {
    const signals: (AbortSignal | null | undefined)[] = []
    vi.stubGlobal('fetch', (_: string, init?: RequestInit) => {
      signals.push(init?.signal)
      return Promise.resolve(new Response('{}'))
    })
    const asking = new AbortController()
    await http.get('/api/list', asking)
    expect(signals).toEqual([asking.signal])
    vi.unstubAllGlobals()
  })

  it('is an upload too', async () => {
    const aborted = vi.fn()
    class Silent {
      upload = {}
      onabort?: () => void
      open = vi.fn()
      setRequestHeader = vi.fn()
      send = vi.fn()
      abort() {
        aborted()
        this.onabort?.()
      }
    }
    vi.stubGlobal('XMLHttpRequest', Silent)
    const sending = new AbortController()
    const sent = upload('/api/imports', new File(['a'], 'a.csv'), vi.fn(), sending)
    sending.abort()
    await expect(sent).rejects.toMatchObject({ name: 'AbortError' })
    expect(aborted).toHaveBeenCalledOnce()
    vi.unstubAllGlobals()
  })
})

describe('a query string', () => {
  it('repeats lists and leaves out what is empty', () => {
    const values = {
      light: ['LATE', 'AT_RISK'],
      q: '',
      district: undefined,
      started: false,
      page: 0,
    }
    expect(query(values)).toBe('?light=LATE&light=AT_RISK&started=false&page=0')
    expect(query({})).toBe('')
  })

  it('escapes names', () => {
    expect(query({ q: '张村河&B3' })).toBe('?q=%E5%BC%A0%E6%9D%91%E6%B2%B3%26B3')
  })
})
