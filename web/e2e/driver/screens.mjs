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
  { name: 'duties', path: '/duties' },
  { name: 'report', path: '/report/QD-2022-001/M06' },
  { name: 'import', path: '/import' },
  { name: 'organisation', path: '/organisation' },
  { name: 'settings', path: '/settings' },
]
