import { useQuery } from '@tanstack/react-query';
import { calendarsQuery } from './calendars';
import { useMe, usePrincipals } from './me';

/** A person, or the reader, in whose calendars time may be held. */
export interface Someone {
  space: string;
  name: string;
  colour: number;
  /** Whether the reader sees their private records. */
  seesPrivate: boolean;
  calendars: { id: string; name: string }[];
}

/** In whose calendars the reader may hold time: the people they look after, themselves last. */
export function useOwners(): Someone[] {
  const { data: me } = useMe();
  const { data: principals } = usePrincipals();
  const { data: calendars } = useQuery(calendarsQuery);
  const own = (space: string) =>
    (calendars?.items ?? [])
      .filter((one) => one.space === space && one.source !== 'subscription')
      .sort((a, b) => Number(b.source === 'own') - Number(a.source === 'own'));
  const all = (principals ?? [])
    .filter(({ role }) => role === 'owner' || role === 'assistant')
    .map(({ id, name, colour, role, sees_private }) => ({
      space: id,
      name,
      colour,
      seesPrivate: role === 'owner' || sees_private,
      calendars: own(id),
    }));
  if (me && !all.some(({ space }) => space === me.member.id)) {
    all.push({
      space: me.member.id,
      name: me.member.name,
      colour: 7,
      seesPrivate: true,
      calendars: own(me.member.id),
    });
  }
  return all.filter((one) => one.calendars.length > 0);
}

/** The calendar it was asked for, or the first one of each person it was asked for. */
export function usualCalendars(
  people: readonly Someone[],
  given: { calendar?: string; space?: string; spaces?: readonly string[] },
): string[] {
  if (given.calendar) return [given.calendar];
  const several = people.filter(({ space }) => given.spaces?.includes(space));
  if (several.length > 0) return several.flatMap(({ calendars: [own] }) => (own ? [own.id] : []));
  const person = people.find(({ space }) => space === given.space) ?? people[0];
  const calendar = person?.calendars[0];
  return calendar ? [calendar.id] : [];
}
