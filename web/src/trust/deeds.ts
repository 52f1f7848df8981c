import type { Me } from '@/api/types'
import type { AccountView } from './types'

/** What may be done about an account, called as its sentence is. */
export type Deed =
  | 'reset'
  | 'changeRoles'
  | 'close'
  | 'reopen'
  | 'end'
  | 'takeFactors'
  | 'reveal'
  | 'elsewhere'
  | 'erase'

/** The deeds that somebody may do about an account; the server judges once more. */
export function deedsFor(account: AccountView, me: Me | null): Deed[] {
  if (!me || me.login === account.login) return []
  const is = (...roles: Me['roles']) => roles.some((role) => me.roles.includes(role))
  const all: [Deed, boolean][] = [
    ['reset', is('OFFICE', 'ADMIN')],
    ['changeRoles', is('SECURITY')],
    ['close', is('ADMIN', 'SECURITY') && !account.closed],
    ['reopen', is('ADMIN', 'SECURITY') && account.closed],
    ['end', is('ADMIN', 'SECURITY') && !account.closed],
    ['takeFactors', is('SECURITY') && (account.totp || account.passkeys > 0)],
    ['reveal', is('OFFICE', 'SECURITY') && account.phone !== ''],
    ['elsewhere', is('ADMIN') && !account.closed],
    ['erase', is('SECURITY') && account.closed],
  ]
  return all.filter(([, may]) => may).map(([deed]) => deed)
}
