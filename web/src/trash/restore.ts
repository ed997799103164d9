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

/** Takes a record out of the trash as it was seen there, and gives the act. */
export async function restore({ kind, id, rev }: Trashed): Promise<string | undefined> {
  const params = { path: { id } };
  const body = { rev };
  if (simpleKind(kind)) {
    const simple = { path: { kind, id } };
    return (await sent(api.POST('/records/{kind}/{id}/restore', { params: simple, body }))).act;
  }
  switch (kind) {
    case 'task':
      return (await sent(api.POST('/tasks/{id}/restore', { params, body }))).act;
    case 'tag':
      return (await sent(api.POST('/tags/{id}/restore', { params, body }))).act;
    case 'field':
      return (await sent(api.POST('/fields/{id}/restore', { params, body }))).act;
    case 'saved_view':
      return (await sent(api.POST('/views/{id}/restore', { params, body }))).act;
    case 'layout':
      return (await sent(api.POST('/layouts/{id}/restore', { params, body }))).act;
    case 'whereabouts':
      return (await sent(api.POST('/whereabouts/{id}/restore', { params, body }))).act;
    case 'resource':
      return (await sent(api.POST('/resources/{id}/restore', { params, body }))).act;
    case 'file':
      return (await sent(api.POST('/files/{id}/restore', { params, body }))).act;
    case 'booking_page':
      return (await sent(api.POST('/booking-pages/{id}/restore', { params, body }))).act;
    case 'note':
      return (await sent(api.POST('/notes/{id}/restore', { params, body }))).act;
    case 'request':
      return (await sent(api.POST('/requests/{id}/restore', { params, body }))).act;
    case 'service':
      return (await sent(api.POST('/services/{id}/restore', { params, body }))).act;
    case 'project':
      return (await sent(api.POST('/projects/{id}/restore', { params, body }))).act;
    case 'run_template':
      return (await sent(api.POST('/run-templates/{id}/restore', { params, body }))).act;
    case 'event':
      return (await sent(api.POST('/events/{id}/restore', { params }))).act;
    case 'calendar':
      return (await sent(api.POST('/calendars/{id}/restore', { params }))).act;
    case 'time_target':
      return (await sent(api.POST('/time-targets/{id}/restore', { params, body }))).act;
    case 'time_rule':
      return (await sent(api.POST('/time-rules/{id}/restore', { params, body }))).act;
    case 'priority':
      return (await sent(api.POST('/priorities/{id}/restore', { params, body }))).act;
    default:
      return undefined;
  }
}

/** Deletes a file for good, with all its versions. There is no way back. */
export function forget({ id, rev }: Trashed) {
  return sent(api.POST('/files/{id}/forget', { params: { path: { id } }, body: { rev } }));
}
