import type { SavedView, ViewAsks } from '../api/views';
import { addressed, leaving } from '../ui/views/state';
import { type Asked, type ListsSearch, looks } from './search';

const names = ['q', 'filters', 'sort', 'desc', 'look', 'group', 'columns'] as const;

const usual = leaving<Asked>(names, { look: 'list' });

/** What a saved view asks. What this program does not know is left out by whoever shows it. */
export function askedBy(view: Pick<SavedView, 'look' | keyof ViewAsks>): Asked {
  const filters = view.filters.flatMap(({ by, value }) =>
    by === 'words' ? [] : [`${by}:${value}`],
  );
  return usual({
    q: view.filters.find(({ by }) => by === 'words')?.value,
    filters: filters.length > 0 ? filters : undefined,
    sort: view.sort || undefined,
    desc: view.desc || undefined,
    look: looks.find((one) => one === view.look),
    group: view.group || undefined,
    columns: view.columns.join(',') || undefined,
  });
}

/** The same as it is saved. */
export function asksOf({ q, filters = [], sort, desc, group, columns }: Asked): ViewAsks {
  return {
    filters: [
      ...filters.map((one) => {
        const at = one.indexOf(':');
        return { by: one.slice(0, at), value: one.slice(at + 1) };
      }),
      ...(q ? [{ by: 'words', value: q }] : []),
    ],
    ...(sort && { sort }),
    desc: desc ?? false,
    ...(group && { group }),
    columns: columns?.split(',') ?? [],
  };
}

export const { askedIn, differs, changed } = addressed<Asked, ListsSearch>(names, usual, askedBy);
