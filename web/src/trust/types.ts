import type { Schemas } from '@/api/schemas'

/** One thing that somebody did, as the audit trail keeps it. */
export type AuditLine = Schemas['access.AuditRows.Line']

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

export type PasskeyView = Schemas['access.MyController.PasskeyView']

export type OpenSession = Schemas['access.Sessions.Open']

export type MySecurity = Schemas['access.MyController.MySecurity']
