import { newKey } from './key'
import type { Problem, ProblemBody } from './types'

/** Why the server did not do what was asked; `status` 0 means it could not be reached. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly title: string,
    readonly detail = '',
    readonly problems: readonly Problem[] = [],
  ) {
    super(detail || title)
    this.name = 'Refusal'
  }

  /** True when nothing was decided and the same request may simply be sent again. */
  get transient(): boolean {
    return this.status === 0 || this.status === 502 || this.status === 503 || this.status === 504
  }
}

export interface Sending {
  signal?: AbortSignal
  /** Makes a write happen once, however often it is sent. */
  idempotencyKey?: string
}

const manners = {
  language: 'zh-CN',
  csrf: '',
  onUnauthorised: (): Promise<boolean> => Promise.resolve(false),
}

/** What is asked while signing in: who waits for the door cannot wait behind it. */
const door = ['/api/me', '/api/logout', '/api/password']

/** The language asked of the server from now on (BCP 47). */
export function speak(language: string): void {
  manners.language = language
}

/** The token that every change must carry, from `/api/me`. */
export function carry(csrf: string): void {
  manners.csrf = csrf
}

/**
 * What to do when the session has ended; it answers whether the same person is in again, and then
 * what was asked is asked once more.
 */
export function whenUnauthorised(act: () => Promise<boolean>): void {
  manners.onUnauthorised = act
}

/** Under one key however often it is sent; an AbortController, whose signal is no copied field, too. */
function withKey({ signal, idempotencyKey = newKey() }: Sending): Sending {
  return signal ? { signal, idempotencyKey } : { idempotencyKey }
}

function headers(method: string, sending: Sending): Record<string, string> {
  const all: Record<string, string> = {
    Accept: 'application/json, application/problem+json',
    'Accept-Language': manners.language,
  }
  if (method !== 'GET') {
    all['X-CSRF-Token'] = manners.csrf
    all['Idempotency-Key'] = sending.idempotencyKey ?? newKey()
  }
  return all
}

function parse(text: string): unknown {
  try {
    return text ? JSON.parse(text) : undefined
  } catch {
    return undefined
  }
}

/** Whether somebody has signed in again for what was refused without a session. */
function isInAgain(path: string, status: number): Promise<boolean> {
  // A wrong password ends no session.
  if (status !== 401 || path === '/api/login') return Promise.resolve(false)
  const signedIn = manners.onUnauthorised()
  const waits = !path.startsWith('/api/login') && !door.includes(path)
  return waits ? signedIn : Promise.resolve(false)
}

function refusal(status: number, text: string): Refusal {
  const body = (parse(text) ?? {}) as Partial<ProblemBody>
  return new Refusal(status, body.title ?? '', body.detail ?? '', body.problems ?? [])
}

function isAbort(cause: unknown): boolean {
  return cause instanceof DOMException && cause.name === 'AbortError'
}

async function knock(method: string, path: string, body: unknown, sending: Sending) {
  const request: RequestInit = { method, headers: headers(method, sending) }
  if (sending.signal) request.signal = sending.signal
  if (body !== undefined) {
    request.body = JSON.stringify(body)
    request.headers = { ...request.headers, 'Content-Type': 'application/json' }
  }
  return fetch(path, request)
}

async function send<T>(method: string, path: string, body?: unknown, sending: Sending = {}) {
  // A write whose answer was lost is asked for once more: under its key nothing happens twice.
  const again = method !== 'GET' && !sending.idempotencyKey
  const keyed = withKey(sending)
  const ask = () =>
    knock(method, path, body, keyed)
      .catch((cause: unknown) =>
        again && !isAbort(cause)
          ? knock(method, path, body, keyed)
          : Promise.reject(cause as Error),
      )
      .catch((cause: unknown) => {
        throw isAbort(cause) ? cause : new Refusal(0, '')
      })
  let response = await ask()
  if (await isInAgain(path, response.status)) response = await ask()
  const text = await response.text()
  if (!response.ok) throw refusal(response.status, text)
  return parse(text) as T
}

export const http = {
  get: <T>(path: string, sending?: Sending) => send<T>('GET', path, undefined, sending),
  post: <T>(path: string, body?: unknown, sending?: Sending) =>
    send<T>('POST', path, body, sending),
  put: <T>(path: string, body?: unknown, sending?: Sending) => send<T>('PUT', path, body, sending),
  delete: <T>(path: string, sending?: Sending) => send<T>('DELETE', path, undefined, sending),
}

/** Sends one file; `progress` hears the share sent, 0…1. */
export async function upload<T>(
  path: string,
  file: File,
  progress: (share: number) => void,
  sending: Sending = {},
): Promise<T> {
  const keyed = withKey(sending)
  const ask = () => push<T>(path, file, progress, keyed)
  return ask().catch(async (cause: unknown) => {
    if (cause instanceof Refusal && (await isInAgain(path, cause.status))) return ask()
    throw cause
  })
}

/** `fetch` cannot tell the share sent, so XHR does. */
function push<T>(
  path: string,
  file: File,
  progress: (share: number) => void,
  sending: Sending,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest()
    xhr.open('POST', path)
    for (const [name, value] of Object.entries(headers('POST', sending))) {
      xhr.setRequestHeader(name, value)
    }
    xhr.upload.onprogress = (event) => {
      if (event.lengthComputable) progress(event.loaded / event.total)
    }
    xhr.onload = () => {
      if (xhr.status < 300) resolve(parse(xhr.responseText) as T)
      else reject(refusal(xhr.status, xhr.responseText))
    }
    xhr.onerror = () => {
      reject(new Refusal(0, ''))
    }
    xhr.onabort = () => {
      reject(new DOMException('cancelled', 'AbortError'))
    }
    sending.signal?.addEventListener('abort', () => {
      xhr.abort()
    })
    const form = new FormData()
    form.append('file', file)
    xhr.send(form)
  })
}

/** `{a: 1, b: undefined, c: ['x','y']}` → `?a=1&c=x&c=y`; empty values are left out. */
export function query(values: object): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(values) as [string, unknown][]) {
    for (const one of Array.isArray(value) ? (value as unknown[]) : [value]) {
      if (one !== undefined && one !== null && one !== '') search.append(name, String(one))
    }
  }
  const text = search.toString()
  return text ? `?${text}` : ''
}
