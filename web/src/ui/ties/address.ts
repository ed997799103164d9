import { simpleKind } from '../../api/simple';

interface Of {
  kind: string;
  id: string;
  /** Which date of a series. */
  recurrence_id?: string | undefined;
}

/** Where a record is opened, for a tab of its own; a hold opens over whatever is in view. */
export function addressOf({ kind, id, recurrence_id: at }: Of): string | undefined {
  if (kind === 'event' && at) return `/calendar?open=${id}&at=${encodeURIComponent(at)}`;
  if (kind === 'note') return `/notes/${id}`;
  if (kind === 'member') return `/people?view=members&open=${id}`;
  if (kind === 'saved_view') return `/lists?view=${id}`;
  if (kind === 'tag') return `/tags?uses=${id}`;
  if (simpleKind(kind)) return `/lists?kind=${kind}&open=${id}`;
  if (kind === 'service') return `/requests?show=services&service=${id}`;
  const page = {
    event: 'calendar',
    task: 'tasks',
    file: 'files',
    poll: 'polls',
    request: 'requests',
    principal: 'people',
    resource: 'resources',
  }[kind];
  return page && `/${page}?open=${id}`;
}
