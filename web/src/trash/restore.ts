import { api, sent } from '../api/client';
import type { components } from '../api/schema';
import { simpleKind, simpleNames } from '../api/simple';

export type Trashed = components['schemas']['RecordTrashed'];

/** The kinds that can be taken out of the trash, in the order in which they are offered. */
const known = [
  'task',
  'event',
  'calendar',
  'whereabouts',
  'tag',
  'field',
  'saved_view',
  'layout',
  'time_target',
  'resource',
  'time_rule',
  'priority',
  'file',
  'booking_page',
  'note',
  'request',
  'service',
  'project',
  'run_template',
  'decision',
  'point',
  'authority',
] as const;
export type Known = (typeof known)[number];
export const kinds: readonly string[] = [...known, ...simpleNames];

export function kindOf({ kind }: Trashed): string | undefined {
  return kinds.find((one) => one === kind);
}

/** A kind that is more than its declaration. */
export function knownKind(kind: string): Known | undefined {
  return known.find((one) => one === kind);
}

/** The act by which a record came back, and how many sub-tasks came with it. */
export interface Restored {
  act?: string;
  steps?: number;
}

/** Takes a record out of the trash as it was seen there. */
export function restore({ kind, id, rev }: Trashed): Promise<Restored> {
  const params = { path: { id } };
  const body = { rev };
  if (simpleKind(kind)) {
    const simple = { path: { kind, id } };
    return sent(api.POST('/records/{kind}/{id}/restore', { params: simple, body }));
  }
  switch (kind) {
    case 'task':
      return sent(api.POST('/tasks/{id}/restore', { params, body }));
    case 'tag':
      return sent(api.POST('/tags/{id}/restore', { params, body }));
    case 'field':
      return sent(api.POST('/fields/{id}/restore', { params, body }));
    case 'saved_view':
      return sent(api.POST('/views/{id}/restore', { params, body }));
    case 'layout':
      return sent(api.POST('/layouts/{id}/restore', { params, body }));
    case 'whereabouts':
      return sent(api.POST('/whereabouts/{id}/restore', { params, body }));
    case 'resource':
      return sent(api.POST('/resources/{id}/restore', { params, body }));
    case 'file':
      return sent(api.POST('/files/{id}/restore', { params, body }));
    case 'booking_page':
      return sent(api.POST('/booking-pages/{id}/restore', { params, body }));
    case 'note':
      return sent(api.POST('/notes/{id}/restore', { params, body }));
    case 'request':
      return sent(api.POST('/requests/{id}/restore', { params, body }));
    case 'service':
      return sent(api.POST('/services/{id}/restore', { params, body }));
    case 'project':
      return sent(api.POST('/projects/{id}/restore', { params, body }));
    case 'run_template':
      return sent(api.POST('/run-templates/{id}/restore', { params, body }));
    case 'event':
      return sent(api.POST('/events/{id}/restore', { params }));
    case 'calendar':
      return sent(api.POST('/calendars/{id}/restore', { params }));
    case 'time_target':
      return sent(api.POST('/time-targets/{id}/restore', { params, body }));
    case 'time_rule':
      return sent(api.POST('/time-rules/{id}/restore', { params, body }));
    case 'priority':
      return sent(api.POST('/priorities/{id}/restore', { params, body }));
    case 'decision':
      return sent(api.POST('/decisions/{id}/restore', { params, body }));
    case 'point':
      return sent(api.POST('/points/{id}/restore', { params, body }));
    case 'authority':
      return sent(api.POST('/authority/{id}/restore', { params, body }));
    default:
      return Promise.resolve({});
  }
}

/** Deletes a file for good, with all its versions. There is no way back. */
export function forget({ id, rev }: Trashed) {
  return sent(api.POST('/files/{id}/forget', { params: { path: { id } }, body: { rev } }));
}
