import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, sent } from '../api/client';
import { keys } from '../api/keys';
import { useMe, usePrincipals } from '../api/me';
import type { components } from '../api/schema';

export type Poll = components['schemas']['Poll'];
export type ListedPoll = components['schemas']['ListedPoll'];
export type Option = components['schemas']['PollOption'];
export type Shown = components['schemas']['PollShown'];
export type Voter = components['schemas']['Voter'];
export type Tally = components['schemas']['Tally'];
export type SeatFree = components['schemas']['SeatFree'];
export type Letter = components['schemas']['VoterLetter'];
export type VoteOf = components['schemas']['Vote']['vote'];

/** A poll goes with its answers, with what is held for it, and with who is free. */
const kinds = ['poll', 'poll_voter', 'hold_set', 'event', 'whereabouts', 'time_rule'];

export function pollsQuery(state: 'open' | 'ended') {
  return queryOptions({
    queryKey: keys.list('poll', { state }),
    queryFn: ({ signal }) =>
      sent(api.GET('/polls', { params: { query: { state, limit: 100 } }, signal })),
    meta: { kinds: ['poll', 'poll_voter', 'hold_set'] },
    placeholderData: keepPreviousData,
  });
}

export function pollQuery(id: string, zone: string) {
  return queryOptions({
    queryKey: [...keys.one('poll', id), zone],
    queryFn: ({ signal }) =>
      sent(api.GET('/polls/{id}', { params: { path: { id }, query: { zone } }, signal })),
    meta: { kinds },
    placeholderData: keepPreviousData,
  });
}

/** The names and colours of those in whose calendars the meeting will be. */
export function usePeople(poll: Pick<Poll, 'seats'>): { name: string; colour: number }[] {
  const { data: me } = useMe();
  const { data: principals } = usePrincipals();
  return poll.seats.flatMap(({ space }) => {
    const person = principals?.find(({ id }) => id === space);
    if (person) return [{ name: person.name, colour: person.colour }];
    return me?.member.id === space ? [{ name: me.member.name, colour: 7 }] : [];
  });
}

/** For whom the meeting is, by their ids. */
export function seated(poll: Pick<Poll, 'seats'>): string[] {
  return poll.seats.map(({ space }) => space);
}

/** The answer of somebody to a time as it stands. */
export function voteOf(voter: Voter, option: Option): VoteOf | undefined {
  return voter.votes.find((one) => one.option === option.id && one.start_us === option.start_us)
    ?.vote;
}

export function nameOf({ name, email }: Pick<Voter, 'name' | 'email'>): string {
  return name || email;
}
