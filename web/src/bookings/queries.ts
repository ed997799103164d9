import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { calendarsQuery } from '../api/calendars';
import { api, sent } from '../api/client';
import { keys } from '../api/keys';
import { usePrincipals } from '../api/me';
import type { components } from '../api/schema';

export type Booking = components['schemas']['BookingShown'];
export type BookingPage = components['schemas']['BookingPage'];
export type ListedPage = components['schemas']['ListedPage'];
export type PageLink = components['schemas']['Link'];
export type Question = components['schemas']['Question'];

/** What somebody does to an event is done to its booking. */
const kinds = ['booking', 'booking_page', 'event'];

export function bookingsQuery(state: 'pending' | 'coming' | 'past', page?: string) {
  return queryOptions({
    queryKey: keys.list('booking', { state, page }),
    queryFn: ({ signal }) =>
      sent(api.GET('/bookings', { params: { query: { state, page } }, signal })),
    meta: { kinds },
    placeholderData: keepPreviousData,
  });
}

/** The booking of which a meeting is an event, if it is one's. */
export function bookingOfQuery(event: string) {
  return queryOptions({
    queryKey: keys.list('booking', { event }),
    queryFn: ({ signal }) => sent(api.GET('/bookings', { params: { query: { event } }, signal })),
    meta: { kinds },
  });
}

export function bookingQuery(id: string) {
  return queryOptions({
    queryKey: keys.one('booking', id),
    queryFn: ({ signal }) => sent(api.GET('/bookings/{id}', { params: { path: { id } }, signal })),
    meta: { kinds },
    placeholderData: keepPreviousData,
  });
}

export const pagesQuery = queryOptions({
  queryKey: keys.list('booking_page'),
  queryFn: ({ signal }) => sent(api.GET('/booking-pages', { signal })),
  meta: { kinds: ['booking_page', 'booking'] },
});

export function pageQuery(id: string) {
  return queryOptions({
    queryKey: keys.one('booking_page', id),
    queryFn: ({ signal }) =>
      sent(api.GET('/booking-pages/{id}', { params: { path: { id } }, signal })),
    meta: { kinds: ['booking_page', 'booking_link'] },
  });
}

/** Somebody whose time can be booked, with the calendars it can be booked in. */
export interface Someone {
  id: string;
  name: string;
  colour: number;
  zone: string;
  calendars: { id: string; name: string }[];
}

/** The people whose bookings the reader may run. */
export function useHosts(): Someone[] {
  const { data: principals } = usePrincipals();
  const { data: calendars } = useQuery(calendarsQuery);
  return (principals ?? [])
    .filter(({ role }) => role === 'owner' || role === 'assistant')
    .map(({ id, name, colour, zone }) => ({
      id,
      name,
      colour,
      zone,
      calendars: (calendars?.items ?? [])
        .filter((one) => one.space === id && one.source !== 'subscription')
        .sort((a, b) => Number(b.source === 'own') - Number(a.source === 'own')),
    }))
    .filter((one) => one.calendars.length > 0);
}

/** The names and colours of some principals, as far as the reader sees them. */
export function usePeople(ids: readonly string[]): { name: string; colour: number }[] {
  const { data: principals } = usePrincipals();
  return ids.flatMap((id) => {
    const person = principals?.find((one) => one.id === id);
    return person ? [{ name: person.name, colour: person.colour }] : [];
  });
}

/** The whole address of a path on this server. */
export function addressOf(path: string): string {
  return new URL(path, location.origin).href;
}
