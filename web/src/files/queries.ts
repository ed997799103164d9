import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, sent } from '../api/client';
import { keys } from '../api/keys';
import type { FilesSearch } from './search';

const pageSize = 100;

function asked({ q, view, group, owner, tag, space, sort }: FilesSearch, cursor: string) {
  return {
    q,
    group,
    owner,
    tag,
    spaces: space ? [space] : undefined,
    stale: view === 'stale' || undefined,
    template: view === 'templates' || undefined,
    loose: view === 'loose' || undefined,
    sort: sort ?? ('name' as const),
    limit: pageSize,
    cursor: cursor || undefined,
  };
}

/** The inventory, page by page. */
export function filesQuery(search: FilesSearch) {
  const { open: _open, add: _add, ...filter } = search;
  return infiniteQueryOptions({
    queryKey: keys.list('file', filter),
    queryFn: ({ pageParam, signal }) =>
      sent(api.GET('/files', { params: { query: asked(search, pageParam) }, signal })),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    meta: {
      kinds: [
        'file',
        'event',
        'task',
        'note',
        'calendar',
        'hold_set',
        'poll',
        'principal',
        'resource',
      ],
    },
  });
}

/** All pages of it, for a table that is saved. */
export async function allFiles(search: FilesSearch) {
  const all = [];
  let cursor = '';
  do {
    const page = await sent(
      api.GET('/files', { params: { query: { ...asked(search, cursor), limit: 200 } } }),
    );
    all.push(...page.items);
    cursor = page.next ?? '';
  } while (cursor);
  return all;
}
