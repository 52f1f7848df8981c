import type { Named, Role } from '@/api/types'

/** One thing that somebody did, as the audit trail keeps it. */
export interface AuditLine {
  seq: number
  at: string
  login: string
  action: string
  subject: string
  detail: string
  address: string
}

export interface AuditTrail {
  total: number
  page: number
  size: number
  items: AuditLine[]
}

/** What is looked for in the trail; empty means anything. */
export interface AuditSearch {
  login: string
  action: string
  since: string
  until: string
  text: string
}

export interface Endpoint {
  method: string
  path: string
  open: boolean
  roles: Role[]
  recorded: string | null
}

export interface Matrix {
  roles: Role[]
  endpoints: Endpoint[]
}

export interface AccountView {
  login: string
  name: string
  roles: Role[]
  unit: Named['code'] | null
  mustChangePassword: boolean
  closed: boolean
  validUntil: string | null
  totp: boolean
  passkeys: number
  phone: string
  /** By what name the provider (OIDC) or the directory (LDAP) knows it, where it was given one. */
  elsewhere: Partial<Record<OutsideSource, string>>
}

export type OutsideSource = 'OIDC' | 'LDAP'

export interface PasskeyView {
  id: string
  name: string
  createdAt: string
  lastUsedAt: string | null
}

export interface OpenSession {
  since: string
  seen: string
  address: string
  isThis: boolean
}

export interface MySecurity {
  totp: boolean
  recoveryCodesLeft: number
  passkeys: PasskeyView[]
  sessions: OpenSession[]
  phone: string
}
