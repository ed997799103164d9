import type { QueryClient } from '@tanstack/react-query';
import { api, sent } from '../../api/client';
import { newId } from '../../api/id';
import { meQuery } from '../../api/me';
import { tagsQuery } from '../../api/tags';
import { renew } from '../cache';
import { postEvent } from '../calls';
import { askProtected, sayKeeping } from '../protect/protect';
import { usualCalendarOf } from '../usual';
import type { Proposal, When } from './when';

/**
 * The ids of tags by their names: those of the space before the house's. One that nobody has made yet is made for the
 * house; where the name is known from another space, it stays in this one, so that the house doesn't learn it.
 */
export async function tagsOf(
  client: QueryClient,
  names: readonly string[],
  space: string | undefined,
): Promise<string[]> {
  if (names.length === 0) return [];
  const [{ items }, me] = await Promise.all([
    client.fetchQuery(tagsQuery),
    client.fetchQuery(meQuery),
  ]);
  const house = me.organisation.id;
  const ids: string[] = [];
  for (const name of names) {
    const called = items.filter((tag) => tag.name.toLowerCase() === name.toLowerCase());
    const found =
      called.find((tag) => tag.space === space) ?? called.find((tag) => tag.space === house);
    const where = called.length > 0 && space ? { space } : {};
    ids.push(
      found?.id ?? (await makeTag({ name, colour: (items.length + ids.length) % 8, ...where })),
    );
  }
  return ids;
}

async function makeTag(draft: { name: string; colour: number; space?: string }): Promise<string> {
  const id = newId();
  await sent(api.POST('/tags', { body: { id, ...draft } }));
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
  const tags = await tagsOf(client, proposal.tags, space);
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
  const tags = await tagsOf(client, proposal.tags, space);
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
