import type { QueryClient } from '@tanstack/react-query';
import { api, sent } from '../../api/client';
import { newId } from '../../api/id';
import { tagsQuery } from '../../api/tags';
import { renew } from '../cache';
import { postEvent } from '../calls';
import { askProtected, sayKeeping } from '../protect/protect';
import { usualCalendarOf } from '../usual';
import type { Proposal, When } from './when';

/** The ids of tags by their names; those that nobody has made yet are made. */
export async function tagsOf(client: QueryClient, names: readonly string[]): Promise<string[]> {
  if (names.length === 0) return [];
  const { items } = await client.fetchQuery(tagsQuery);
  const known = new Map(items.map((tag) => [tag.name.toLowerCase(), tag.id]));
  const ids: string[] = [];
  for (const name of names) {
    const id = known.get(name.toLowerCase()) ?? (await makeTag(name, items.length + ids.length));
    ids.push(id);
  }
  return ids;
}

async function makeTag(name: string, count: number): Promise<string> {
  const id = newId();
  await sent(api.POST('/tags', { body: { id, name, colour: count % 8 } }));
  return id;
}

/** Makes the meeting that a line proposes, and answers with the act; with nothing when it is to be at another time. */
export async function createMeeting(
  client: QueryClient,
  proposal: Proposal,
  when: When,
  space: string,
): Promise<string | undefined> {
  const planned = { space, start: when.start, end: when.end ?? '', zone: when.zone ?? '' };
  const keep = await askProtected(client, planned);
  if (!keep) return undefined;
  const calendar = await usualCalendarOf(client, space);
  const tags = await tagsOf(client, proposal.tags);
  const { title, place, link, rule } = proposal;
  const id = newId();
  const { act } = await postEvent({
    id,
    calendar,
    title,
    place,
    link,
    rule,
    tags,
    ...when,
  });
  await keep(id).catch(sayKeeping);
  void renew(client, 'event', 'tag');
  return act;
}

/** Makes the task that a line proposes, and answers with the act. */
export async function createTask(
  client: QueryClient,
  proposal: Proposal,
  space: string,
): Promise<string> {
  const tags = await tagsOf(client, proposal.tags);
  const { title, due, due_time, zone, rule, after_done, priority, place, link } = proposal;
  const notes = [place, link].filter(Boolean).join('\n');
  const { act = '' } = await sent(
    api.POST('/tasks', {
      body: {
        id: newId(),
        space,
        title,
        notes,
        tags,
        priority,
        ...(due && { due, due_time, zone, rule, after_done }),
      },
    }),
  );
  void renew(client, 'task', 'tag');
  return act;
}
