import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { early } from '../api/early';
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

/** The page of a path; everything that it is made of is on its way with it. */
function page(path: string, load: () => Promise<object>) {
  return lazyRouteComponent(() => {
    early.load(path);
    return load() as Promise<{ Page: ComponentType }>; // said here: pages know the router, and can't be part of its type
  }, 'Page');
}

const routes = [
  createRoute({
    getParentRoute,
    path: '/',
    validateSearch: todaySearch,
    component: page('/', () => import('../today/route')),
  }),
  createRoute({
    getParentRoute,
    path: '/calendar',
    validateSearch: calendarSearch,
    component: page('/calendar', () => import('../calendar/route')),
  }),
  createRoute({
    getParentRoute,
    path: '/search',
    validateSearch: findSearch,
    component: page('/search', () => import('../find/route')),
  }),
  createRoute({
    getParentRoute,
    path: '/tasks',
    validateSearch: tasksSearch,
    component: page('/tasks', () => import('../tasks/route')),
  }),
  createRoute({
    getParentRoute,
    path: '/behind',
    validateSearch: behindSearch,
    component: page('/behind', () => import('../behind/route')),
  }),
  createRoute({
    getParentRoute,
    path: '/wrap-up',
    validateSearch: wrapupSearch,
    component: page('/wrap-up', () => import('../wrapup/route')),
  }),
  createRoute({
    getParentRoute,
    path: '/forecast',
    validateSearch: forecastSearch,
    component: page('/forecast', () => import('../forecast/route')),
  }),
  createRoute({
    getParentRoute,
    path: '/projects',
    validateSearch: projectsSearch,
    component: page('/projects', () => import('../projects/route')),
  }),
  createRoute({
    getParentRoute,
    path: '/runs',
    validateSearch: runsSearch,
    component: page('/runs', () => import('../runs/route')),
  }),
  createRoute({
    getParentRoute,
    path: '/lists',
    validateSearch: listsSearch,
    component: page('/lists', () => import('../lists/route')),
  }),
  createRoute({
    getParentRoute,
    path: '/notes',
    validateSearch: notesSearch,
    component: page('/notes', () => import('../notes/route')),
  }),
  createRoute({
    getParentRoute,
    path: '/notes/$id',
    component: page('/notes', () => import('../notes/note')),
  }),
  createRoute({
    getParentRoute,
    path: '/holds',
    validateSearch: holdsSearch,
    component: page('/holds', () => import('../holds/route')),
  }),
  createRoute({
    getParentRoute,
    path: '/polls',
    validateSearch: pollsSearch,
    component: page('/polls', () => import('../polls/route')),
  }),
  createRoute({
    getParentRoute,
    path: '/requests',
    validateSearch: requestsSearch,
    component: page('/requests', () => import('../requests/route')),
  }),
  createRoute({
    getParentRoute,
    path: '/bookings',
    validateSearch: bookingsSearch,
    component: page('/bookings', () => import('../bookings/route')),
  }),
  createRoute({
    getParentRoute,
    path: '/decisions',
    validateSearch: decisionsSearch,
    component: page('/decisions', () => import('../decisions/route')),
  }),
  createRoute({
    getParentRoute,
    path: '/with/$principal',
    component: page('/with', () => import('../decisions/with')),
  }),
  createRoute({
    getParentRoute,
    path: '/ahead',
    validateSearch: guardSearch,
    component: page('/ahead', () => import('../guard/route')),
  }),
  createRoute({
    getParentRoute,
    path: '/replan',
    validateSearch: replanSearch,
    component: page('/replan', () => import('../replan/route')),
  }),
  createRoute({
    getParentRoute,
    path: '/untold',
    validateSearch: untoldSearch,
    component: page('/untold', () => import('../telling/route')),
  }),
  createRoute({
    getParentRoute,
    path: '/handover',
    validateSearch: handoverSearch,
    component: page('/handover', () => import('../handover/route')),
  }),
  createRoute({
    getParentRoute,
    path: '/audit',
    validateSearch: auditSearch,
    component: page('/audit', () => import('../audit/route')),
  }),
  createRoute({
    getParentRoute,
    path: '/people',
    validateSearch: peopleSearch,
    component: page('/people', () => import('../people/route')),
  }),
  createRoute({
    getParentRoute,
    path: '/resources',
    validateSearch: resourcesSearch,
    component: page('/resources', () => import('../resources/route')),
  }),
  createRoute({
    getParentRoute,
    path: '/files',
    validateSearch: filesSearch,
    component: page('/files', () => import('../files/route')),
  }),
  createRoute({
    getParentRoute,
    path: '/rules',
    validateSearch: rulesSearch,
    component: page('/rules', () => import('../rules/route')),
  }),
  createRoute({
    getParentRoute,
    path: '/calendars',
    validateSearch: calendarsSearch,
    component: page('/calendars', () => import('../calendars/route')),
  }),
  createRoute({
    getParentRoute,
    path: '/tags',
    validateSearch: tagsSearch,
    component: page('/tags', () => import('../tags/route')),
  }),
  createRoute({
    getParentRoute,
    path: '/fields',
    validateSearch: fieldsSearch,
    component: page('/fields', () => import('../fields/route')),
  }),
  createRoute({
    getParentRoute,
    path: '/bring-in',
    component: page('/bring-in', () => import('../arrivals/route')),
  }),
  createRoute({
    getParentRoute,
    path: '/trash',
    component: page('/trash', () => import('../trash/route')),
  }),
  createRoute({
    getParentRoute,
    path: '/notifications',
    validateSearch: noticesSearch,
    component: page('/notifications', () => import('../notices/route')),
  }),
  createRoute({
    getParentRoute,
    path: '/settings',
    component: page('/settings', () => import('../settings/route')),
  }),
  createRoute({
    getParentRoute,
    path: '/settings/$section',
    component: page('/settings', () => import('../settings/route')),
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
