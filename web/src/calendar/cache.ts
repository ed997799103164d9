import type { QueryClient } from '@tanstack/react-query';
import { refresh } from '../api/live';
import type { DayPage, Meeting } from './types';

const days = { queryKey: ['view', 'today'] };

/**
 * Shows a change before the server has it: every meeting goes through `change`, which gives null for what is to
 * go. Returns what puts everything back as it was.
 */
export async function showAhead(
  client: QueryClient,
  change: (meeting: Meeting) => Meeting | null,
): Promise<() => void> {
  await client.cancelQueries(days);
  const before = client.getQueriesData<DayPage>(days);
  const all = (list: Meeting[]) => list.flatMap((meeting) => change(meeting) ?? []);
  client.setQueriesData<DayPage>(
    days,
    (page) =>
      page && {
        ...page,
        columns: page.columns.map((column) => ({
          ...column,
          all_day: all(column.all_day),
          meetings: all(column.meetings),
        })),
      },
  );
  return () => {
    for (const [key, data] of before) client.setQueryData(key, data);
  };
}

/**
 * Whether a stretch may lie in time that rules protect in a space, by the pages at hand: true also when none of them
 * covers it.
 */
export function mayMeet(client: QueryClient, space: string, start: number, end: number): boolean {
  for (const [, page] of client.getQueriesData<DayPage>(days)) {
    const column = page?.columns.find(({ principal }) => principal.id === space);
    if (!page || !column || start < page.from_us / 1000 || end > page.to_us / 1000) continue;
    return column.protected.some(
      ({ from_us, to_us }) => from_us / 1000 < end && to_us / 1000 > start,
    );
  }
  return true;
}

/** Notes which version of an event the server has now, so that the next change need not wait for all of the page. */
export function showRev(client: QueryClient, event: { id: string; rev: number }): void {
  const renewed = (list: Meeting[]) =>
    list.map((one) => (one.event === event.id ? { ...one, rev: event.rev } : one));
  client.setQueriesData<DayPage>(
    days,
    (page) =>
      page && {
        ...page,
        columns: page.columns.map((column) => ({
          ...column,
          all_day: renewed(column.all_day),
          meetings: renewed(column.meetings),
        })),
      },
  );
}

/** Marks as old whatever shows records of these kinds, without waiting for the stream to say so. */
export function renew(client: QueryClient, ...kinds: string[]): Promise<void> {
  return refresh(
    client,
    kinds.map((kind) => ({ seq: 0, kind, id: '', space: '', op: '' })),
  );
}
