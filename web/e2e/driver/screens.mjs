/** Every screen of the house, and an account that may enter all of them. */
export const everywhere = 'office'

export const screens = [
  { name: 'wall', path: '/' },
  { name: 'list', path: '/list' },
  { name: 'list-milestones', path: '/list?of=milestones' },
  { name: 'list-steps', path: '/list?tab=steps' },
  { name: 'list-versions', path: '/list?tab=versions' },
  { name: 'project', path: '/projects/QD-2022-001' },
  { name: 'plan', path: '/plan' },
  { name: 'duties', path: '/duties' },
  { name: 'report', path: '/report/QD-2022-001/M06' },
  { name: 'import', path: '/import' },
  { name: 'organisation', path: '/organisation' },
  { name: 'settings', path: '/settings' },
]
