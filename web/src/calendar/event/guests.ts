import type { Guest } from '../types';

export interface ReadGuests {
  guests: Guest[];
  /** What is no address, as it was written. */
  rest: string[];
}

/**
 * Reads guests as people write and paste them: "Ada Lovell <ada@example.com>, joe@example.org", one below the other
 * or with commas or semicolons between; a comma inside quotes belongs to the name.
 */
export function readGuests(text: string): ReadGuests {
  const guests: Guest[] = [];
  const rest: string[] = [];
  for (const part of partsOf(text)) {
    const guest = readGuest(part);
    if (guest) guests.push(guest);
    else rest.push(part);
  }
  return { guests, rest };
}

function partsOf(text: string): string[] {
  const parts = text.match(/(?:"[^"]*"|<[^>]*>|[^,;\n"<]|["<])+/g) ?? [];
  return parts.map((part) => part.trim()).filter(Boolean);
}

const address = /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;".]+$/;

function readGuest(text: string): Guest | null {
  const [, name = '', inside] = /^"?([^"<]*?)"?\s*<([^<>]+)>$/.exec(text) ?? [];
  const email = (inside ?? text).trim().replace(/^mailto:/i, '');
  return address.test(email) ? { name: name.trim(), email } : null;
}

/** Adds guests to a list; who is on it already keeps their answer, and gets a name if they had none. */
export function addGuests(list: readonly Guest[], more: readonly Guest[]): Guest[] {
  const all = [...list];
  for (const guest of more) {
    const at = all.findIndex((one) => same(one.email, guest.email));
    const known = all[at];
    if (known) all[at] = { ...known, name: known.name || guest.name };
    else all.push(guest);
  }
  return all;
}

export function withoutGuest(list: readonly Guest[], email: string): Guest[] {
  return list.filter((one) => !same(one.email, email));
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
