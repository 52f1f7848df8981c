import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { api } from './api/api'
import { carry, Refusal } from './api/client'
import type { Me, Role } from './api/types'

/** Who sits before the screen, and what they may do. */
export const useSession = defineStore('session', () => {
  const me = ref<Me | null>(null)
  let asked: Promise<void> | undefined

  function greet(next: Me | null) {
    me.value = next
    carry(next?.csrf ?? '')
  }

  async function ask() {
    try {
      greet(await api.me())
    } catch (cause) {
      if (!(cause instanceof Refusal) || cause.status !== 401) throw cause
      greet(null)
    }
  }

  /** Asks the server once who this is; later calls wait for the same answer. */
  function known(): Promise<void> {
    asked ??= ask().catch((cause: unknown) => {
      asked = undefined
      throw cause
    })
    return asked
  }

  /** Somebody has come in, or a step further in. */
  function welcome(next: Me) {
    greet(next)
    asked = Promise.resolve()
  }

  async function login(name: string, password: string) {
    welcome(await api.login(name, password))
  }

  async function changePassword(current: string, next: string) {
    await api.changePassword(current, next)
    await ask()
  }

  async function logout() {
    await api.logout()
    greet(null)
  }

  const has = (...roles: Role[]) => roles.some((role) => me.value?.roles.includes(role))

  return {
    me,
    known,
    login,
    welcome,
    /** Asks anew who this is. */
    refresh: ask,
    logout,
    changePassword,
    /** The session has ended on the server. */
    forget: () => {
      greet(null)
    },
    has,
    office: computed(() => has('OFFICE')),
  }
})
