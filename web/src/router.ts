import { nextTick } from 'vue'
import { createRouter, createWebHistory } from 'vue-router'
import OverviewPage from './overview/OverviewPage.vue'

/** A section is there only when its data is: wait for it a little. */
async function appears(hash: string): Promise<boolean> {
  for (let tries = 0; tries < 40; tries++) {
    if (document.getElementById(hash.slice(1))) return true
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return false
}

const asText = (value: unknown) => (typeof value === 'string' ? value : '')

export const router = createRouter({
  history: createWebHistory('/'),
  routes: [
    { path: '/', component: OverviewPage },
    { path: '/agency/:id', props: true, component: () => import('./agency/AgencyPage.vue') },
    { path: '/agency/:id/projects', props: true, component: () => import('./agency/ProjectsPage.vue') },
    { path: '/agency/:id/relief', props: true, component: () => import('./relief/ReliefPage.vue') },
    { path: '/agency/:id/execution', props: true, component: () => import('./agency/ExecutionPage.vue') },
    { path: '/agency/:id/figures', props: true, component: () => import('./statements/FiguresPage.vue') },
    { path: '/agency/:id/table/:table', props: true, component: () => import('./statements/TablePage.vue') },
    {
      path: '/trace/:address+',
      props: (route) => ({ address: ([] as string[]).concat(route.params.address ?? []).join('/') }),
      component: () => import('./statements/TracePage.vue'),
    },
    { path: '/law', component: () => import('./policy/LawPage.vue') },
    {
      path: '/law/try',
      props: (route) => ({ region: asText(route.query.region), id: asText(route.query.case), bill: asText(route.query.bill) }),
      component: () => import('./policy/CalculatorPage.vue'),
    },
    { path: '/law/:code', props: true, component: () => import('./policy/RegionLawPage.vue') },
    {
      path: '/law/:code/parameter',
      props: (route) => ({ code: route.params.code, file: asText(route.query.file) }),
      component: () => import('./policy/ParameterPage.vue'),
    },
    { path: '/law/:code/cases/:id', props: true, component: () => import('./policy/CasePage.vue') },
    {
      path: '/search',
      props: (route) => ({ q: String(route.query.q ?? '') }),
      component: () => import('./search/SearchPage.vue'),
    },
    { path: '/trail', component: () => import('./trail/TrailPage.vue') },
    { path: '/dev/parts', component: () => import('./parts/PartsPage.vue') },
    { path: '/:rest(.*)*', component: () => import('./parts/LostPage.vue') },
  ],
  scrollBehavior: async (to, from, saved) => {
    if (saved) return saved
    if (to.hash) return (await appears(to.hash)) ? { el: to.hash, top: 56 } : {}
    return to.path === from.path ? {} : { top: 0 }
  },
})

// A reader with a screen reader or keyboard starts each new page at its heading.
router.afterEach((to, from) => {
  if (from.matched.length === 0 || to.path === from.path || to.hash) return
  void nextTick(() => document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true }))
})
