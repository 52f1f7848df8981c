import { http, query, type Sending } from '@/api/client'
import type { Me, Role } from '@/api/types'
import type {
  AccountView,
  AuditSearch,
  AuditTrail,
  Matrix,
  MySecurity,
  OutsideSource,
  Rotated,
  Risk,
} from './types'

const segment = encodeURIComponent

/** The calls about accounts, second factors, the audit trail and the matrix. */
export const trust = {
  code: (code: string) => http.post<Me>('/api/login/code', { code }),
  passkeyChallenge: () => http.post<object>('/api/login/passkey/challenge', {}),
  passkey: (credential: unknown) => http.post<Me>('/api/login/passkey', { credential }),

  mine: (sending?: Sending) => http.get<MySecurity>('/api/me/security', sending),
  beginTotp: () => http.post<{ secret: string; uri: string }>('/api/me/totp', {}),
  confirmTotp: (code: string) => http.put<string[]>('/api/me/totp', { code }),
  newRecoveryCodes: () => http.post<string[]>('/api/me/recovery-codes', {}),
  removeFactors: (password: string) =>
    http.post<undefined>('/api/me/factors/removal', { password }),
  newPasskeyChallenge: () => http.post<object>('/api/me/passkeys/challenge', {}),
  addPasskey: (name: string, credential: unknown) =>
    http.post<undefined>('/api/me/passkeys', { name, credential }),
  removePasskey: (id: string) => http.delete<undefined>(`/api/me/passkeys/${segment(id)}`),
  endOtherSessions: () => http.delete<undefined>('/api/me/sessions'),
  savePhone: (phone: string) => http.put<{ phone: string }>('/api/me/phone', { phone }),

  audit: (search: AuditSearch, page: number, sending?: Sending) =>
    http.get<AuditTrail>('/api/audit' + query({ ...search, page }), sending),
  auditFile: (search: AuditSearch) => '/api/audit.csv' + query(search),
  durability: (sending?: Sending) => http.get<Risk[]>('/api/durability', sending),
  permissions: (sending?: Sending) => http.get<Matrix>('/api/permissions', sending),

  accounts: (sending?: Sending) => http.get<AccountView[]>('/api/accounts', sending),
  createAccount: (account: {
    login: string
    name: string
    roles: Role[]
    unit: string | null
    validUntil: string | null
  }) => http.post<{ login: string; password: string }>('/api/accounts', account),
  resetPassword: (login: string) =>
    http.post<{ password: string }>(`/api/accounts/${segment(login)}/password`, {}),
  changeRoles: (login: string, roles: Role[], validUntil: string | null, reason: string) =>
    http.put<undefined>(`/api/accounts/${segment(login)}/roles`, { roles, validUntil, reason }),
  changeStanding: (login: string, closed: boolean, validUntil: string | null, reason: string) =>
    http.put<undefined>(`/api/accounts/${segment(login)}/standing`, {
      closed,
      validUntil,
      reason,
    }),
  removeFactorsOf: (login: string) =>
    http.delete<undefined>(`/api/accounts/${segment(login)}/factors`),
  endSessionsOf: (login: string) =>
    http.delete<undefined>(`/api/accounts/${segment(login)}/sessions`),
  nameElsewhere: (login: string, source: OutsideSource, name: string, reason: string) =>
    http.put<undefined>(`/api/accounts/${segment(login)}/elsewhere`, { source, name, reason }),
  erase: (login: string, reason: string) =>
    http.post<{ rows: number }>(`/api/accounts/${segment(login)}/erasure`, { reason }),
  rotateKeys: () => http.post<Rotated>('/api/keys/rotation', {}),
  revealPhone: (login: string, reason: string) =>
    http.post<{ phone: string }>(`/api/accounts/${segment(login)}/phone`, { reason }),
}
