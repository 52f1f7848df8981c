import type { Schemas } from '@/api/schemas'

export type AuditTrail = Schemas['access.AuditController.Trail']

/** What is looked for in the trail; empty means anything. */
export interface AuditSearch {
  login: string
  action: string
  since: string
  until: string
  text: string
}

export type Endpoint = Schemas['access.Permissions.Endpoint']

export type Matrix = Schemas['access.PermissionController.Matrix']

export type AccountView = Schemas['access.AccountController.AccountView']

export type OutsideSource = 'OIDC' | 'LDAP'

export type Rotated = Schemas['access.KeyRotation.Rotated']

export type PasskeyView = Schemas['access.MyController.PasskeyView']

export type OpenSession = Schemas['access.Sessions.Open']

export type MySecurity = Schemas['access.MyController.MySecurity']

/** A setting of the database by which something acknowledged may be lost. */
export type Risk = 'FSYNC' | 'FULL_PAGE_WRITES' | 'SYNCHRONOUS_COMMIT' | 'REPLICATION'
