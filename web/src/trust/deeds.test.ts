import { describe, expect, it } from 'vitest'
import type { Me, Role } from '@/api/types'
import { deedsFor } from './deeds'
import type { AccountView } from './types'

const account: AccountView = {
  login: 'zhang',
  name: '张',
  roles: ['FILLER'],
  unit: null,
  mustChangePassword: false,
  closed: false,
  validUntil: null,
  totp: true,
  passkeys: 0,
  phone: '138****5678',
  elsewhere: {},
}
const as = (role: Role, login = 'somebody') => ({ login, roles: [role] }) as Me

describe('what may be done about an account', () => {
  it('is apart for the three administrators', () => {
    expect(deedsFor(account, as('ADMIN'))).toEqual(['reset', 'close', 'end', 'elsewhere'])
    expect(deedsFor(account, as('SECURITY'))).toEqual([
      'changeRoles',
      'close',
      'end',
      'takeFactors',
      'reveal',
    ])
    expect(deedsFor(account, as('AUDIT_ADMIN'))).toEqual([])
  })

  it('is nothing about oneself', () => {
    expect(deedsFor(account, as('SECURITY', 'zhang'))).toEqual([])
  })

  it('opens again what is closed', () => {
    expect(deedsFor({ ...account, closed: true }, as('ADMIN'))).toEqual(['reset', 'reopen'])
  })
})
