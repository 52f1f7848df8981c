/** Every screen of the house, each with whose eyes look at it: the office's, if nothing is said. */

export const screens = [
  { name: 'wall', path: '/' },
  { name: 'list', path: '/list' },
  { name: 'list-milestones', path: '/list?of=milestones' },
  { name: 'list-steps', path: '/list?tab=steps' },
  { name: 'list-versions', path: '/list?tab=versions' },
  { name: 'map', path: '/map' },
  { name: 'map-near', path: '/map?lon=120.38&lat=36.08&zoom=13' },
  { name: 'map-time', path: '/map?panel=time&at=2022-06-30' },
  { name: 'lead', path: '/lead' },
  { name: 'project', path: '/projects/QD-2022-001' },
  { name: 'plan', path: '/plan' },
  { name: 'figures', path: '/figures' },
  { name: 'figures-all', path: '/figures?tab=all' },
  {
    name: 'figure-league',
    path: '/figures/%E8%80%81%E6%97%A7%E5%B0%8F%E5%8C%BA%E6%94%B9%E9%80%A0%E9%9D%A2%E7%A7%AF?face=league',
  },
  {
    name: 'figure-charts',
    path: '/figures/%E8%80%81%E6%97%A7%E5%B0%8F%E5%8C%BA%E6%94%B9%E9%80%A0%E9%9D%A2%E7%A7%AF?face=charts',
  },
  { name: 'duties', path: '/duties', who: 'weidianzi' },
  { name: 'duties-office', path: '/duties' },
  { name: 'report', path: '/report/QD-2022-001/M06', who: 'weidianzi' },
  { name: 'periods', path: '/periods' },
  { name: 'rhythm', path: '/periods/rhythm' },
  { name: 'proof', path: '/proof', who: 'auditor' },
  { name: 'check', path: '/check', who: 'publicity' },
  { name: 'import', path: '/import' },
  { name: 'import-plan', path: '/import/plan' },
  { name: 'organisation', path: '/organisation' },
  { name: 'settings', path: '/settings' },
  { name: 'me', path: '/me' },
  { name: 'accounts', path: '/accounts' },
  { name: 'audit', path: '/audit', who: 'auditor' },
  { name: 'permissions', path: '/permissions', who: 'auditor' },
]

/** Signs in whoever is needed, once each, and answers with the one who looks at a screen. */
export function eyes(given, manner) {
  const people = new Map()
  return async ({ who = 'office' }) => {
    if (!people.has(who)) people.set(who, await given.signedIn(who, manner))
    return people.get(who)
  }
}
