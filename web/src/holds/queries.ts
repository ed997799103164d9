import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, sent } from '../api/client';
import { keys } from '../api/keys';
import { useMe, usePrincipals } from '../api/me';
import type { components } from '../api/schema';

export type HoldSet = components['schemas']['HoldSet'];
export type Option = components['schemas']['HoldOption'];
export type Clock = components['schemas']['HoldClock'];
export type Shown = components['schemas']['HoldShown'];
export type Patch = Omit<components['schemas']['HoldPatch'], 'rev'>;

/** Of a set that lives with somebody else the reader hears by its events in the calendars they see. */
const kinds = ['hold_set', 'event'];

/** Open ones the soonest first, the others the latest first. */
export function holdsQuery(state: 'open' | 'ended', limit = 100) {
  return queryOptions({
    queryKey: keys.list('hold_set', { state, limit }),
    queryFn: ({ signal }) =>
      sent(api.GET('/hold-sets', { params: { query: { state, limit } }, signal })),
    meta: { kinds },
    placeholderData: keepPreviousData,
  });
}

export function holdQuery(id: string, zone: string) {
  return queryOptions({
    queryKey: [...keys.one('hold_set', id), zone],
    queryFn: ({ signal }) =>
      sent(api.GET('/hold-sets/{id}', { params: { path: { id }, query: { zone } }, signal })),
    meta: { kinds: [...kinds, 'whereabouts', 'principal'] },
    placeholderData: keepPreviousData,
  });
}

/** The names and colours of those for whom time is held. */
export function usePeople(set: Pick<HoldSet, 'seats'>): { name: string; colour: number }[] {
  const { data: me } = useMe();
  const { data: principals } = usePrincipals();
  return set.seats.flatMap(({ space }) => {
    const person = principals?.find(({ id }) => id === space);
    if (person) return [{ name: person.name, colour: person.colour }];
    return me?.member.id === space ? [{ name: me.member.name, colour: 7 }] : [];
  });
}
