import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { keys } from '../api/keys';
import { useOwnZone } from '../api/me';
import { getCalendars, getDay, getEvent } from './calls';

const kindsOfDay = [
  'time_rule',
  'event',
  'task',
  'whereabouts',
  'principal',
  'partnership',
  'calendar',
  'tag',
] as const;

/** The day or week of everybody, on an axis that begins at midnight in the reader's zone. */
export function dayQuery(date: string, days: number, zone: string) {
  return queryOptions({
    queryKey: keys.view('today', date, days, zone),
    queryFn: ({ signal }) => getDay(date, days, zone, signal),
    meta: { kinds: kindsOfDay },
    placeholderData: keepPreviousData,
  });
}

/** What an event, or one occurrence of it, is kept under. */
export function eventKey(id: string, recurrenceId: string | undefined, zone: string) {
  return [...keys.one('event', id), recurrenceId ?? '', zone];
}

/** One event, or one occurrence of it, with everything known. */
export function useEvent(id: string, recurrenceId: string | undefined, enabled = true) {
  const zone = useOwnZone();
  return useQuery({
    queryKey: eventKey(id, recurrenceId, zone),
    queryFn: ({ signal }) => getEvent(id, recurrenceId, zone, signal),
    placeholderData: keepPreviousData,
    enabled,
  });
}

export const calendarsQuery = queryOptions({
  queryKey: keys.list('calendar'),
  queryFn: ({ signal }) => getCalendars(signal),
});

export function useCalendars() {
  return useQuery({ ...calendarsQuery, select: ({ items }) => items });
}
