import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Console } from '../server/console.mjs'
import { openWindow } from './browser.mjs'

const url = process.env['GUATU_URL'] ?? 'http://localhost:8080'
const data = process.env['GUATU_DATA'] ?? 'data'
/** The accounts that have chosen a password of their own, across scenario files. */
const kept = join(data, 'e2e-accounts.json')

/** The password that every account chooses for itself in these scenarios. */
export const ownPassword = 'Zhangcun-River-2022'

function settled() {
  return existsSync(kept) ? JSON.parse(readFileSync(kept, 'utf8')) : []
}

/** Remembers that an account has its own password now. */
export function keepOwnPassword(login) {
  writeFileSync(kept, JSON.stringify([...new Set([...settled(), login])]))
}

/** Puts people before screens. */
export class Given {
  people = []

  constructor(browser) {
    this.browser = browser
  }

  /** Somebody at a screen, not signed in; `size` wall, desk or phone. */
  async somebody(manner = {}) {
    const person = await openWindow(this.browser, manner)
    this.people.push(person)
    return person
  }

  /** The holder of an account, signed in with a password of their own. */
  async signedIn(login, manner = {}) {
    const person = await this.somebody(manner)
    const known = settled().includes(login)
    const password = known ? ownPassword : await this.firstPassword(login)
    const me = await post(person, '/api/login', { login, password })
    if (me.mustChangePassword) {
      const change = { current: password, next: ownPassword }
      await post(person, '/api/password', change, me.csrf)
      keepOwnPassword(login)
    }
    return person
  }

  /** Somebody with a new account of one role, signed in. */
  async account(login, role, manner = {}) {
    if (!settled().includes(login)) {
      const wish = { login, name: login, roles: [role] }
      await new Console(url, data).call('POST', '/api/accounts', wish)
    }
    return this.signedIn(login, manner)
  }

  /** The head of a unit, signed in with an account of their own. */
  async headOf(unit, login, manner = {}) {
    if (!settled().includes(login)) {
      const wish = { login, name: login, roles: ['HEAD'], unit }
      await new Console(url, data).call('POST', '/api/accounts', wish)
    }
    return this.signedIn(login, manner)
  }

  /** A new first password for an account, as the office hands it out. */
  firstPassword(login) {
    return new Console(url, data).firstPassword(login)
  }

  /** What somebody else changes meanwhile, by the command line. */
  change(method, path, body) {
    return new Console(url, data).call(method, path, body)
  }

  /** What the server itself answers, for comparing a screen with it. */
  answer(path) {
    return new Console(url, data).call('GET', path)
  }
}

async function post(person, path, body, csrf) {
  const response = await person.context.request.post(path, {
    data: body,
    headers: csrf ? { 'X-CSRF-Token': csrf } : {},
  })
  if (!response.ok()) throw new Error(`${path}: ${response.status()} ${await response.text()}`)
  return response.json()
}
