import type { components } from '../../api/schema';
import type { Given } from '../../app/holding';
import { addDays } from '../../ui/time';
import type { Draft } from '../compose';

type Schemas = components['schemas'];
export type Ask = Schemas['Ask'];
export type Found = Schemas['Found'];
export type FoundSlot = Schemas['FoundSlot'];
export type Letter = Schemas['Letter'];

/** Somebody from outside, as the form has them. */
export interface Other {
  key: number;
  name: string;
  email: string;
  says: string;
  zone: string;
  optional: boolean;
}

/** What is asked, as the form has it. */
export interface Asking {
  title: string;
  people: string[];
  optional: string[];
  beyond: string[];
  others: Other[];
  minutes: number;
  from: string;
  until: string;
  gap: number;
  /** The room it needs; null for none. */
  room: { people: number; site: string; features: string[] } | null;
}

const usualDays = 13;

export function emptyAsking(today: string): Asking {
  return {
    title: '',
    people: [],
    optional: [],
    beyond: [],
    others: [],
    minutes: 60,
    from: today,
    until: addDays(today, usualDays),
    gap: 0,
    room: null,
  };
}

let lastKey = 0;

export function emptyOther(zone: string, more: Partial<Other> = {}): Other {
  lastKey += 1;
  return { key: lastKey, name: '', email: '', says: '', zone, optional: false, ...more };
}

/** What is sent; null as long as there is nobody to ask for. */
export function askOf(asking: Asking, zone: string): Ask | null {
  const { people, optional, beyond, minutes, from, until, gap, room } = asking;
  const outsiders = asking.others
    .filter(({ name, says }) => name.trim() !== '' || says.trim() !== '')
    .map((other) => ({
      name: other.name.trim() || '?',
      says: other.says.trim(),
      zone: other.zone,
      optional: other.optional,
      ...(other.email && { email: other.email }),
    }));
  if (people.length + outsiders.length === 0 || !from || !until || until < from) return null;
  return {
    people: people.map((id) => ({
      id,
      optional: optional.includes(id),
      beyond: beyond.includes(id),
    })),
    outsiders,
    minutes,
    from,
    until,
    zone,
    gap,
    ...(room && { room }),
    ...(asking.title.trim() && { title: asking.title.trim() }),
  };
}

/** What was asked, with what a mail says over it. What the mail does not say stays. */
export function withLetter(asking: Asking, letter: Letter, zone: string): Asking {
  const ids = letter.people.flatMap(({ id }) => (id && !asking.people.includes(id) ? [id] : []));
  const known = new Set(asking.others.map(({ name }) => name.toLowerCase()));
  const others = letter.others
    .filter(({ name }) => !known.has(name.toLowerCase()))
    .map(({ name, email = '', says = '' }) => emptyOther(zone, { name, email, says }));
  return {
    ...asking,
    title: letter.title || asking.title,
    people: [...asking.people, ...ids],
    others: [...asking.others, ...others],
    minutes: letter.minutes || asking.minutes,
    from: letter.from || asking.from,
    until: letter.until || asking.until,
  };
}

/** Whether a mail said anything at all. */
export function saysSomething({ people, others, minutes, from }: Letter): boolean {
  return people.length + others.length + minutes > 0 || Boolean(from);
}

/** The form of the meeting at a time that was found. */
export function draftOf(asking: Asking, { zone }: Found, { start, end, room }: FoundSlot): Draft {
  const guests = guestsOf(asking);
  const [space] = asking.people;
  return {
    mode: 'form',
    kind: 'event',
    ...(space && { space, slot: { space, start, end, zone } }),
    fields: {
      title: asking.title,
      start,
      end,
      zone,
      ...(guests.length > 0 && { guests }),
      ...(room && { needs: { resources: [{ resource: room.id }] } }),
    },
  };
}

/** The form that holds some of the times that were found, for everybody who should be there. */
export function heldOf(asking: Asking, { zone }: Found, slots: readonly FoundSlot[]): Given {
  return {
    spaces: asking.people,
    title: asking.title,
    starts: slots.map(({ start }) => start),
    zone,
    minutes: asking.minutes,
    guests: guestsOf(asking),
    // Until one is confirmed, what it is about is nobody else's business.
    private: true,
  };
}

function guestsOf(asking: Asking) {
  return asking.others
    .filter(({ email }) => email !== '')
    .map(({ name, email }) => ({ name, email }));
}

/** Times as text to be sent, one a line, numbered when there are several. */
export function textOf(slots: readonly FoundSlot[]): string {
  if (slots.length === 1) return slots[0]?.text ?? '';
  return slots.map(({ text }, index) => `${index + 1}. ${text}`).join('\n');
}
