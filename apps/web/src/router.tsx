import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
  retainSearchParams,
} from '@tanstack/react-router';
import type { Me } from './api/session.js';
import { ClusterLayout } from './shell/ClusterLayout.js';
import { Home } from './shell/Home.js';
import { rolesIn } from './shell/roles.js';
import { sectionsOf } from './shell/sections.js';
import { NoPage } from './shell/NoPage.js';
import { parseSearch } from './shell/page-search.js';

interface Context {
  readonly me: Me;
}

const root = createRootRouteWithContext<Context>()({
  validateSearch: parseSearch,
  search: { middlewares: [retainSearchParams(['p', 'at', 'axis', 'vs'])] },
  notFoundComponent: NoPage,
});

const home = createRoute({ getParentRoute: () => root, path: '/', component: Home });
const cluster = createRoute({ getParentRoute: () => root, path: '/c/$cluster', component: ClusterLayout });

const clusterHome = createRoute({
  getParentRoute: () => cluster,
  path: '/',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/c/$cluster/worklist', params, replace: true });
  },
});

const worklist = createRoute({
  getParentRoute: () => cluster,
  path: 'worklist',
  component: lazyRouteComponent(() => import('./worklist/WorklistPage.js'), 'WorklistPage'),
});
const restatements = createRoute({
  getParentRoute: () => cluster,
  path: 'restatements',
  component: lazyRouteComponent(() => import('./restatements/RestatementsPage.js'), 'RestatementsPage'),
});

const scorecard = createRoute({
  getParentRoute: () => cluster,
  path: 'scorecard',
  component: lazyRouteComponent(() => import('./scorecard/ScorecardPage.js'), 'ScorecardPage'),
});
const map = createRoute({
  getParentRoute: () => cluster,
  path: 'map',
  component: lazyRouteComponent(() => import('./map/MapPage.js'), 'MapPage'),
});
const measures = createRoute({
  getParentRoute: () => cluster,
  path: 'measures',
  component: lazyRouteComponent(() => import('./measure/MeasureListPage.js'), 'MeasureListPage'),
});
const measure = createRoute({
  getParentRoute: () => cluster,
  path: 'measures/$measure',
  component: lazyRouteComponent(() => import('./measure/MeasurePage.js'), 'MeasurePage'),
});
const history = createRoute({
  getParentRoute: () => cluster,
  path: 'history',
  component: lazyRouteComponent(() => import('./history/HistoryPage.js'), 'HistoryPage'),
});
const updates = createRoute({
  getParentRoute: () => cluster,
  path: 'updates',
  component: lazyRouteComponent(() => import('./entry/UpdatesPage.js'), 'UpdatesPage'),
});
const evaluations = createRoute({
  getParentRoute: () => cluster,
  path: 'evaluations',
  component: lazyRouteComponent(() => import('./evaluations/EvaluationsPage.js'), 'EvaluationsPage'),
});
const approvals = createRoute({
  getParentRoute: () => cluster,
  path: 'approvals',
  component: lazyRouteComponent(() => import('./approvals/ApprovalsPage.js'), 'ApprovalsPage'),
});
const cycle = createRoute({
  getParentRoute: () => cluster,
  path: 'cycle',
  component: lazyRouteComponent(() => import('./cycle/CyclePage.js'), 'CyclePage'),
});
const cascade = createRoute({
  getParentRoute: () => cluster,
  path: 'cascade',
  component: lazyRouteComponent(() => import('./cascade/CascadePage.js'), 'CascadePage'),
});

const plans = createRoute({
  getParentRoute: () => cluster,
  path: 'plans',
  component: lazyRouteComponent(() => import('./plans/PlansPage.js'), 'PlansPage'),
});
const analysis = createRoute({
  getParentRoute: () => cluster,
  path: 'analysis',
  component: lazyRouteComponent(() => import('./analysis/AnalysisPage.js'), 'AnalysisPage'),
});

const newCluster = createRoute({
  getParentRoute: () => root,
  path: '/new',
  component: lazyRouteComponent(() => import('./setup/file/NewClusterPage.js'), 'NewClusterPage'),
});

const setup = createRoute({
  getParentRoute: () => cluster,
  path: 'setup',
  beforeLoad: ({ params, context }) => {
    const [first] = sectionsOf(rolesIn(context.me, params.cluster));
    const page = first === undefined ? 'map' : `setup/${first}`;
    throw redirect({ to: `/c/$cluster/${page}`, params, replace: true } as never);
  },
});
const setupMembers = createRoute({
  getParentRoute: () => cluster,
  path: 'setup/members',
  component: lazyRouteComponent(() => import('./setup/members/MembersPage.js'), 'MembersPage'),
});
const setupPeople = createRoute({
  getParentRoute: () => cluster,
  path: 'setup/people',
  component: lazyRouteComponent(() => import('./setup/people/PeoplePage.js'), 'PeoplePage'),
});
const setupMeasures = createRoute({
  getParentRoute: () => cluster,
  path: 'setup/measures',
  component: lazyRouteComponent(() => import('./setup/measures/MeasuresPage.js'), 'MeasuresPage'),
});
const setupMethods = createRoute({
  getParentRoute: () => cluster,
  path: 'setup/methods',
  component: lazyRouteComponent(() => import('./setup/methods/MethodsPage.js'), 'MethodsPage'),
});
const setupWorkflows = createRoute({
  getParentRoute: () => cluster,
  path: 'setup/workflows',
  component: lazyRouteComponent(() => import('./setup/workflows/WorkflowsPage.js'), 'WorkflowsPage'),
});
const setupQuestionnaires = createRoute({
  getParentRoute: () => cluster,
  path: 'setup/questionnaires',
  component: lazyRouteComponent(() => import('./setup/questionnaires/QuestionnairesPage.js'), 'QuestionnairesPage'),
});
const setupSettings = createRoute({
  getParentRoute: () => cluster,
  path: 'setup/settings',
  component: lazyRouteComponent(() => import('./setup/settings/SettingsPage.js'), 'SettingsPage'),
});
const setupFile = createRoute({
  getParentRoute: () => cluster,
  path: 'setup/file',
  component: lazyRouteComponent(() => import('./setup/file/FilePage.js'), 'FilePage'),
});
const setupLog = createRoute({
  getParentRoute: () => cluster,
  path: 'setup/log',
  component: lazyRouteComponent(() => import('./setup/log/LogPage.js'), 'LogPage'),
});
const setupHealth = createRoute({
  getParentRoute: () => cluster,
  path: 'setup/health',
  component: lazyRouteComponent(() => import('./setup/health/HealthPage.js'), 'HealthPage'),
});

/** Parameters stay as plain text, so that addresses can be read and written by hand. */
const plain = {
  parse: (text: string): Record<string, string> => Object.fromEntries(new URLSearchParams(text)),
  stringify: (search: Record<string, unknown>): string => {
    const given = Object.entries(search).filter(([, value]) => value !== undefined);
    const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
    return text === '' ? '' : `?${text.replaceAll('%3A', ':').replaceAll('%40', '@').replaceAll('%2F', '/')}`;
  },
};

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    newCluster,
    cluster.addChildren([
      clusterHome,
      worklist,
      scorecard,
      map,
      measures,
      measure,
      history,
      updates,
      approvals,
      cycle,
      cascade,
      restatements,
      plans,
      analysis,
      evaluations,
      setup,
      setupMembers,
      setupPeople,
      setupMeasures,
      setupMethods,
      setupWorkflows,
      setupQuestionnaires,
      setupSettings,
      setupFile,
      setupLog,
      setupHealth,
    ]),
  ]),
  context: { me: undefined! },
  parseSearch: plain.parse,
  stringifySearch: plain.stringify,
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
