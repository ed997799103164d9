import { queryOptions } from '@tanstack/react-query';
import { api, sent } from './client';
import type { components } from './schema';
import { simpleNames } from './simple';

export type Linked = components['schemas']['Linked'];
export type Means = Linked['means'];
export type End = components['schemas']['TieEnd'];

/** The kinds of records that can be linked. */
export const tiedKinds: readonly string[] = [
  'event',
  'task',
  'note',
  'file',
  'hold_set',
  'poll',
  'principal',
  'member',
  'resource',
  'request',
  'service',
  ...simpleNames,
];

/** What is linked with a record, of that what the reader sees; old as soon as one of them changes. */
export function tiesQuery(of: End) {
  return queryOptions({
    queryKey: ['tie', 'of', of.kind, of.id],
    queryFn: ({ signal }) => sent(api.GET('/ties', { params: { query: of }, signal })),
    meta: { kinds: tiedKinds },
  });
}

export function link(body: components['schemas']['TieDraft']) {
  return sent(api.POST('/ties', { body }));
}

export function relink(id: string, body: components['schemas']['TiePatch']) {
  return sent(api.PATCH('/ties/{id}', { params: { path: { id } }, body }));
}

export function unlink({ tie, rev }: Pick<Linked, 'tie' | 'rev'>) {
  return sent(api.DELETE('/ties/{id}', { params: { path: { id: tie }, query: { rev } } }));
}
