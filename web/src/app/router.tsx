import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';
import { auditSearch } from '../audit/search';
import { behindSearch } from '../behind/search';
import { bookingsSearch } from '../bookings/search';
import { calendarSearch } from '../calendar/search';
import { calendarsSearch } from '../calendars/search';
import { decisionsSearch } from '../decisions/search';
import { fieldsSearch } from '../fields/search';
import { filesSearch } from '../files/search';
import { findSearch } from '../find/search';
import { forecastSearch } from '../forecast/search';
import { guardSearch } from '../guard/search';
import { handoverSearch } from '../handover/search';
import { holdsSearch } from '../holds/search';
import { listsSearch } from '../lists/search';
import { notesSearch } from '../notes/search';
import { noticesSearch } from '../notices/search';
import { peopleSearch } from '../people/search';
import { pollsSearch } from '../polls/search';
import { projectsSearch } from '../projects/search';
import { replanSearch } from '../replan/search';
import { requestsSearch } from '../requests/search';
import { resourcesSearch } from '../resources/search';
import { rulesSearch } from '../rules/search';
import { runsSearch } from '../runs/search';
import { tagsSearch } from '../tags/search';
import { tasksSearch } from '../tasks/search';
import { untoldSearch } from '../telling/search';
import { todaySearch } from '../today/search';
import { PageSkeleton } from '../ui/PageSkeleton';
import { wrapupSearch } from '../wrapup/search';
import { FailedPage } from './Failed';
import { NotFound } from './NotFound';
import { Shell } from './Shell';

/*
 * One page of routes. Each feature's page is loaded when it is first wanted (or pointed at); what its address
 * may carry after the ? is declared in its search.ts.
 */
const root = createRootRoute({ component: Shell });
const getParentRoute = () => root;

const routes = [
  createRoute({
    getParentRoute,
    path: '/',
    validateSearch: todaySearch,
    component: lazyRouteComponent(() => import('../today/route'), 'Page'),
  }),
  createRoute({
    getParentRoute,
    path: '/calendar',
    validateSearch: calendarSearch,
    component: lazyRouteComponent(() => import('../calendar/route'), 'Page'),
  }),
  createRoute({
    getParentRoute,
    path: '/search',
    validateSearch: findSearch,
    component: lazyRouteComponent(() => import('../find/route'), 'Page'),
  }),
  createRoute({
    getParentRoute,
    path: '/tasks',
    validateSearch: tasksSearch,
    component: lazyRouteComponent(() => import('../tasks/route'), 'Page'),
  }),
  createRoute({
    getParentRoute,
    path: '/behind',
    validateSearch: behindSearch,
    component: lazyRouteComponent(() => import('../behind/route'), 'Page'),
  }),
  createRoute({
    getParentRoute,
    path: '/wrap-up',
    validateSearch: wrapupSearch,
    component: lazyRouteComponent(() => import('../wrapup/route'), 'Page'),
  }),
  createRoute({
    getParentRoute,
    path: '/forecast',
    validateSearch: forecastSearch,
    component: lazyRouteComponent(() => import('../forecast/route'), 'Page'),
  }),
  createRoute({
    getParentRoute,
    path: '/projects',
    validateSearch: projectsSearch,
    component: lazyRouteComponent(() => import('../projects/route'), 'Page'),
  }),
  createRoute({
    getParentRoute,
    path: '/runs',
    validateSearch: runsSearch,
    component: lazyRouteComponent(() => import('../runs/route'), 'Page'),
  }),
  createRoute({
    getParentRoute,
    path: '/lists',
    validateSearch: listsSearch,
    component: lazyRouteComponent(() => import('../lists/route'), 'Page'),
  }),
  createRoute({
    getParentRoute,
    path: '/notes',
    validateSearch: notesSearch,
    component: lazyRouteComponent(() => import('../notes/route'), 'Page'),
  }),
  createRoute({
    getParentRoute,
    path: '/notes/$id',
    component: lazyRouteComponent(() => import('../notes/note'), 'Page'),
  }),
  createRoute({
    getParentRoute,
    path: '/holds',
    validateSearch: holdsSearch,
    component: lazyRouteComponent(() => import('../holds/route'), 'Page'),
  }),
  createRoute({
    getParentRoute,
    path: '/polls',
    validateSearch: pollsSearch,
    component: lazyRouteComponent(() => import('../polls/route'), 'Page'),
  }),
  createRoute({
    getParentRoute,
    path: '/requests',
    validateSearch: requestsSearch,
    component: lazyRouteComponent(() => import('../requests/route'), 'Page'),
  }),
  createRoute({
    getParentRoute,
    path: '/bookings',
    validateSearch: bookingsSearch,
    component: lazyRouteComponent(() => import('../bookings/route'), 'Page'),
  }),
  createRoute({
    getParentRoute,
    path: '/decisions',
    validateSearch: decisionsSearch,
    component: lazyRouteComponent(() => import('../decisions/route'), 'Page'),
  }),
  createRoute({
    getParentRoute,
    path: '/with/$principal',
    component: lazyRouteComponent(() => import('../decisions/with'), 'Page'),
  }),
  createRoute({
    getParentRoute,
    path: '/ahead',
    validateSearch: guardSearch,
    component: lazyRouteComponent(() => import('../guard/route'), 'Page'),
  }),
  createRoute({
    getParentRoute,
    path: '/replan',
    validateSearch: replanSearch,
    component: lazyRouteComponent(() => import('../replan/route'), 'Page'),
  }),
  createRoute({
    getParentRoute,
    path: '/untold',
    validateSearch: untoldSearch,
    component: lazyRouteComponent(() => import('../telling/route'), 'Page'),
  }),
  createRoute({
    getParentRoute,
    path: '/handover',
    validateSearch: handoverSearch,
    component: lazyRouteComponent(() => import('../handover/route'), 'Page'),
  }),
  createRoute({
    getParentRoute,
    path: '/audit',
    validateSearch: auditSearch,
    component: lazyRouteComponent(() => import('../audit/route'), 'Page'),
  }),
  createRoute({
    getParentRoute,
    path: '/people',
    validateSearch: peopleSearch,
    component: lazyRouteComponent(() => import('../people/route'), 'Page'),
  }),
  createRoute({
    getParentRoute,
    path: '/resources',
    validateSearch: resourcesSearch,
    component: lazyRouteComponent(() => import('../resources/route'), 'Page'),
  }),
  createRoute({
    getParentRoute,
    path: '/files',
    validateSearch: filesSearch,
    component: lazyRouteComponent(() => import('../files/route'), 'Page'),
  }),
  createRoute({
    getParentRoute,
    path: '/rules',
    validateSearch: rulesSearch,
    component: lazyRouteComponent(() => import('../rules/route'), 'Page'),
  }),
  createRoute({
    getParentRoute,
    path: '/calendars',
    validateSearch: calendarsSearch,
    component: lazyRouteComponent(() => import('../calendars/route'), 'Page'),
  }),
  createRoute({
    getParentRoute,
    path: '/tags',
    validateSearch: tagsSearch,
    component: lazyRouteComponent(() => import('../tags/route'), 'Page'),
  }),
  createRoute({
    getParentRoute,
    path: '/fields',
    validateSearch: fieldsSearch,
    component: lazyRouteComponent(() => import('../fields/route'), 'Page'),
  }),
  createRoute({
    getParentRoute,
    path: '/bring-in',
    component: lazyRouteComponent(() => import('../arrivals/route'), 'Page'),
  }),
  createRoute({
    getParentRoute,
    path: '/trash',
    component: lazyRouteComponent(() => import('../trash/route'), 'Page'),
  }),
  createRoute({
    getParentRoute,
    path: '/notifications',
    validateSearch: noticesSearch,
    component: lazyRouteComponent(() => import('../notices/route'), 'Page'),
  }),
  createRoute({
    getParentRoute,
    path: '/settings',
    component: lazyRouteComponent(() => import('../settings/route'), 'Page'),
  }),
  createRoute({
    getParentRoute,
    path: '/settings/$section',
    component: lazyRouteComponent(() => import('../settings/route'), 'Page'),
  }),
] as const;

export const router = createRouter({
  routeTree: root.addChildren([...routes]),
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  defaultPendingMs: 0, // The skeleton itself waits 150 ms before it shows.
  defaultPendingMinMs: 0,
  defaultPendingComponent: PageSkeleton,
  defaultErrorComponent: FailedPage,
  defaultNotFoundComponent: NotFound,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
