import type { Found } from '../api/pins';

/** How a filter calls each kind. */
export const filterOf: Readonly<Record<string, string>> = {
  event: 'meeting',
  task: 'task',
  note: 'note',
  file: 'file',
  hold_set: 'hold',
  poll: 'poll',
  request: 'request',
  service: 'service',
  project: 'project',
  run_template: 'template',
  comment: 'comment',
  saved_view: 'view',
  layout: 'layout',
  tag: 'tag',
  principal: 'executive',
  member: 'colleague',
  resource: 'room',
  whereabouts: 'where',
};

export interface Group {
  kind: string;
  hits: readonly Found[];
}

/** What was found by kind: the kind of the best hit first, and within it the best first. */
export function byKind(hits: readonly Found[]): Group[] {
  const groups = new Map<string, Found[]>();
  for (const hit of hits) groups.set(hit.kind, [...(groups.get(hit.kind) ?? []), hit]);
  return [...groups].map(([kind, list]) => ({ kind, hits: list }));
}

/** A question without its filters; the same when it has none. */
export function withoutFilters(query: string, filters: readonly { text: string }[]): string {
  let left = query;
  for (const { text } of filters) left = left.replace(text, ' ');
  return left.replace(/\s+/g, ' ').trim();
}
