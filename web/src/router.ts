import {
  createRouter,
  createWebHistory,
  type RouteLocationNormalized,
  type RouteRecordRaw,
} from 'vue-router'
import type { Role } from './api/types'
import { useSession } from './session'

declare module 'vue-router' {
  interface RouteMeta {
    /** The screen brings its own head line (the wall); the shell shows none. */
    bare?: boolean
    /** May be seen without signing in. */
    open?: boolean
    /** Roles that may enter; nobody named means everybody signed in. */
    roles?: Role[]
  }
}

/** Every screen with its address. */
export const routes: RouteRecordRaw[] = [
  {
    path: '/',
    name: 'wall',
    component: () => import('./wall/WallView.vue'),
    meta: { bare: true },
  },
  { path: '/list', name: 'list', component: () => import('./list/ListView.vue') },
  {
    path: '/projects/:code',
    name: 'project',
    component: () => import('./project/ProjectView.vue'),
    props: true,
  },
  { path: '/map', name: 'map', component: () => import('./map/page/MapView.vue') },
  { path: '/lead', name: 'lead', component: () => import('./wall/LeadView.vue') },
  { path: '/plan', name: 'plan', component: () => import('./plan/PlanView.vue') },
  { path: '/figures', name: 'figures', component: () => import('./figures/FiguresView.vue') },
  {
    path: '/figures/:code',
    name: 'figure',
    component: () => import('./figures/FigureView.vue'),
    props: true,
  },
  { path: '/duties', name: 'duties', component: () => import('./duties/DutiesView.vue') },
  {
    path: '/periods',
    name: 'periods',
    component: () => import('./periods/DeskView.vue'),
    meta: { roles: ['OFFICE', 'LEADER', 'AUDITOR'] },
  },
  {
    path: '/periods/rhythm',
    name: 'rhythm',
    component: () => import('./periods/RhythmView.vue'),
  },
  {
    path: '/proof',
    name: 'proof',
    component: () => import('./proof/ProofView.vue'),
    meta: { open: true },
  },
  {
    path: '/report/:project/:milestone',
    name: 'report',
    component: () => import('./duties/ReportView.vue'),
    props: true,
  },
  {
    path: '/check',
    name: 'check',
    component: () => import('./check/CheckView.vue'),
    meta: { roles: ['PUBLICITY', 'OFFICE', 'AUDITOR', 'LEADER', 'HEAD'] },
  },
  {
    path: '/check/:id',
    name: 'article',
    component: () => import('./check/ArticleView.vue'),
    props: true,
    meta: { roles: ['PUBLICITY', 'OFFICE', 'AUDITOR', 'LEADER', 'HEAD'] },
  },
  {
    path: '/import',
    name: 'import',
    component: () => import('./import/ImportView.vue'),
    meta: { roles: ['OFFICE'] },
  },
  {
    path: '/import/plan',
    name: 'planFile',
    component: () => import('./planning/PlanFileView.vue'),
    meta: { roles: ['OFFICE'] },
  },
  {
    path: '/organisation',
    name: 'organisation',
    component: () => import('./organisation/OrganisationView.vue'),
  },
  {
    path: '/settings',
    name: 'settings',
    component: () => import('./settings/SettingsView.vue'),
  },
  {
    path: '/me',
    name: 'me',
    component: () => import('./trust/MySecurityView.vue'),
  },
  {
    path: '/accounts',
    name: 'accounts',
    component: () => import('./trust/AccountsView.vue'),
    meta: { roles: ['OFFICE', 'ADMIN', 'SECURITY', 'AUDITOR', 'AUDIT_ADMIN'] },
  },
  {
    path: '/audit',
    name: 'audit',
    component: () => import('./trust/AuditView.vue'),
    meta: { roles: ['AUDITOR', 'AUDIT_ADMIN'] },
  },
  {
    path: '/permissions',
    name: 'permissions',
    component: () => import('./trust/PermissionsView.vue'),
    meta: { roles: ['ADMIN', 'SECURITY', 'AUDITOR', 'AUDIT_ADMIN'] },
  },
  {
    path: '/login',
    name: 'login',
    component: () => import('./login/LoginView.vue'),
    meta: { bare: true, open: true },
  },
  {
    path: '/:anything(.*)*',
    name: 'nowhere',
    component: () => import('./shell/NowhereView.vue'),
  },
]

export const router = createRouter({
  history: createWebHistory(),
  routes,
  scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : { top: 0 }),
})

async function admit(to: RouteLocationNormalized) {
  const session = useSession()
  await session.known().catch(() => undefined)
  if (to.meta.open) return true
  if (!session.me || session.me.mustChangePassword || session.me.factor === 'DUE') {
    return { name: 'login', query: to.fullPath === '/' ? {} : { to: to.fullPath } }
  }
  const enrols = session.me.factor === 'TO_ENROL' || session.me.roles.includes('OUTSIDE')
  if (enrols && to.name !== 'me') return { name: 'me' }
  return true
}

router.beforeEach(admit)
