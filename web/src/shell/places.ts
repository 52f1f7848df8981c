import type { Role } from '@/api/types'

/** A place in the navigation, in the order people need them. */
export interface Place {
  name:
    | 'wall'
    | 'list'
    | 'map'
    | 'lead'
    | 'figures'
    | 'plan'
    | 'duties'
    | 'check'
    | 'periods'
    | 'proof'
    | 'import'
    | 'organisation'
    | 'settings'
    | 'accounts'
    | 'audit'
    | 'permissions'
  /** Drawn in a box of 24 × 24, strokes only. */
  icon: string
  roles?: Role[]
  /** Among the few at the bottom of a phone. */
  tab?: boolean
  /** In the head line of a desk; every place stands in the menu. */
  row?: boolean
}

const all: Place[] = [
  { name: 'wall', icon: 'M4 5h16v12H4zM9 21h6M12 17v4', tab: true, row: true },
  { name: 'list', icon: 'M9 6h11M9 12h11M9 18h11M4 6h1M4 12h1M4 18h1', tab: true, row: true },
  { name: 'map', icon: 'M3 6l6-2 6 2 6-2v14l-6 2-6-2-6 2zM9 4v14M15 6v14', row: true },
  { name: 'plan', icon: 'M4 6h8M8 12h9M12 18h8', tab: true, row: true },
  { name: 'figures', icon: 'M4 20h17M6 16v-5M11 16V5M16 16V8', row: true },
  { name: 'duties', icon: 'm4 12 5 5L20 6', tab: true, row: true },
  {
    name: 'check',
    row: true,
    icon: 'M5 3h10l4 4v14H5zM9 12h6M9 16h4M9 8h3',
    roles: ['PUBLICITY', 'OFFICE', 'AUDITOR', 'LEADER', 'HEAD'],
  },
  {
    name: 'periods',
    icon: 'M6 3h12v18H6zM9 8h6M9 12h6M9 16l2 2 4-4',
    roles: ['OFFICE', 'LEADER', 'AUDITOR'],
  },
  {
    name: 'proof',
    icon: 'M12 3l8 3v6c0 5-4 8-8 9-4-1-8-4-8-9V6zM9 12l2 2 4-4',
    roles: ['OFFICE', 'AUDITOR'],
  },
  { name: 'import', icon: 'M12 4v11m-5-5 5 5 5-5M4 20h16', row: true, roles: ['OFFICE'] },
  { name: 'lead', icon: 'M3 5h18v11H3zM8 21h8M12 16v5M10 8l5 2.5-5 2.5z' },
  { name: 'organisation', icon: 'M9 4h6v4H9zM3 16h6v4H3zM15 16h6v4h-6zM12 8v4M6 16v-4h12v4' },
  {
    name: 'settings',
    icon: 'M4 7h10M18 7h2M4 17h2M10 17h10M14 5v4M6 15v4',
    roles: ['OFFICE', 'ADMIN'],
  },
  {
    name: 'accounts',
    icon: 'M12 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 21c0-5 4-7 8-7s8 2 8 7',
    roles: ['OFFICE', 'ADMIN', 'SECURITY', 'AUDITOR', 'AUDIT_ADMIN'],
  },
  { name: 'audit', icon: 'M6 3h12v18H6zM9 8h6M9 12h6M9 16h4', roles: ['AUDITOR', 'AUDIT_ADMIN'] },
  {
    name: 'permissions',
    icon: 'M4 4h16v16H4zM4 10h16M4 15h16M10 4v16M15 4v16',
    roles: ['ADMIN', 'SECURITY', 'AUDITOR', 'AUDIT_ADMIN'],
  },
]

/** The places that somebody of these roles may enter. */
export function placesFor(roles: readonly Role[]): Place[] {
  return all.filter((place) => !place.roles || place.roles.some((role) => roles.includes(role)))
}
