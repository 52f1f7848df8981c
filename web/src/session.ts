import { defineStore } from 'pinia'
import { computed, ref, type Ref } from 'vue'
import { api } from './api/api'
import { carry, Refusal } from './api/client'
import type { Me, Role } from './api/types'

/** Why somebody who is at work is asked to sign in again. */
export type SignInReason = 'ended' | 'old'

/** Asking the person who is at work to sign in again, over the screen. */
function askingAgain(me: Ref<Me | null>) {
  /** Set while the screen waits for the same person to sign in again. */
  const asks = ref<SignInReason | null>(null)
  let waiting: ((isFresh: boolean) => void)[] = []

  function ask(reason: SignInReason): Promise<boolean> {
    asks.value = reason
    return new Promise((resolve) => {
      waiting.push(resolve)
    })
  }

  /**
   * The session has ended on the server: the screen stays, covered, with what was typed. Answers
   * whether its owner has signed in again.
   */
  const lapse = () => (me.value ? ask('ended') : Promise.resolve(false))

  /** Asks for the password once more; answers whether it was given. */
  const freshen = () => ask('old')

  /** Whoever was asked has signed in again, or would not. */
  function settle(isFresh: boolean) {
    asks.value = null
    const answered = waiting
    waiting = []
    for (const go of answered) go(isFresh)
  }

  return { asks, lapse, freshen, settle }
}

/** Who sits before the screen, and what they may do. */
export const useSession = defineStore('session', () => {
  const me = ref<Me | null>(null)
  const again = askingAgain(me)
  let asked: Promise<void> | undefined

  function greet(next: Me | null) {
    me.value = next
    carry(next?.csrf ?? '')
  }

  async function ask() {
    try {
      greet(await api.me())
    } catch (cause) {
      // Nobody is in, or no more: then the screen asks to sign in again.
      if (!(cause instanceof Refusal) || cause.status !== 401) throw cause
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
    try {
      await api.logout()
    } catch (cause) {
      if (!(cause instanceof Refusal) || cause.status !== 401) throw cause
    }
    forget()
  }

  /** Nobody sits here any more. */
  function forget() {
    greet(null)
    again.settle(false)
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
    ...again,
    forget,
    has,
    office: computed(() => has('OFFICE')),
  }
})
