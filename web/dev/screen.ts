import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { vi } from 'vitest'
import type { Component } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { useDrafts } from '../src/duties/drafts.ts'
import { memoryShelf } from './memoryShelf'
import { i18n } from '../src/i18n/index.ts'
import { routes } from '../src/router.ts'
import { useSession } from '../src/session.ts'
import { answer, type Reply } from './answers.ts'

/** A request that a screen made. */
export interface Asked {
  method: string
  url: string
  headers: Record<string, string>
  body: unknown
}

export interface Standing {
  wrapper: VueWrapper
  asked: Asked[]
  /** Requests that change something, in order. */
  written: () => Asked[]
}

/** Answers `fetch` from the fixtures, or as `instead` says. */
export function serve(instead?: (asked: Asked) => Reply | Error | undefined): Asked[] {
  const all: Asked[] = []
  vi.stubGlobal('fetch', (url: string, init: RequestInit = {}) => {
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined
    const headers = { ...(init.headers as Record<string, string>) }
    const asked = { method: init.method ?? 'GET', url, headers, body }
    all.push(asked)
    const reply = instead?.(asked) ?? answer(asked.method, url, body)
    if (reply instanceof Error) return Promise.reject(reply)
    const text = reply.body === undefined ? null : JSON.stringify(reply.body)
    return Promise.resolve(new Response(text, { status: reply.status }))
  })
  return all
}

/** Stands a screen up at an address, signed in as the fixtures' office, and waits until it rests. */
export async function stand(
  screen: Component,
  address: string,
  given: {
    props?: Record<string, unknown>
    instead?: (asked: Asked) => Reply | Error | undefined
  } = {},
): Promise<Standing> {
  const asked = serve(given.instead)
  const pinia = createPinia()
  setActivePinia(pinia)
  useDrafts().keepOn(memoryShelf())
  await useSession().known()
  const router = createRouter({ history: createMemoryHistory(), routes })
  await router.push(address)
  const wrapper = mount(screen, {
    props: given.props ?? {},
    global: { plugins: [pinia, i18n, router] },
    attachTo: document.body,
  })
  await flushPromises()
  return { wrapper, asked, written: () => asked.filter((one) => one.method !== 'GET') }
}
