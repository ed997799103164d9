import type { SimpleKind, SimpleRecord } from './queries';

export type Field = SimpleKind['fields'][number];

/** A record as its form holds it: a text for each of its fields, and what every record has. */
export type Draft = Record<string, string | boolean | string[]>;

export function draftOf(kind: SimpleKind, now: SimpleRecord | undefined, house: string): Draft {
  const draft: Draft = {
    space: now?.space ?? house,
    private: now?.private ?? false,
    tags: now?.tags ?? [],
  };
  for (const { name, type, needed: must, options } of kind.fields) {
    // A choice that has to be made begins with the first, which is the usual one.
    const usual = type === 'choice' && must ? (options[0]?.value ?? '') : '';
    draft[name] = now ? (now.values[name] ?? '') : usual;
  }
  return draft;
}

/** The values to send: those that changed, or all that say something. */
export function valuesOf(
  kind: SimpleKind,
  draft: Draft,
  changed?: readonly (keyof Draft)[],
): Record<string, string> {
  const all = kind.fields.map(({ name }): [string, string] => [name, String(draft[name] ?? '')]);
  return Object.fromEntries(
    all.filter(([name, value]) => (changed ? changed.includes(name) : value.trim() !== '')),
  );
}

/** What is missing in a draft, by field. */
export function needed(kind: SimpleKind, draft: Draft, missing: string): Record<string, string> {
  const empty = kind.fields.filter(
    ({ name, needed: must }) => must && String(draft[name] ?? '').trim() === '',
  );
  return Object.fromEntries(empty.map(({ name }) => [name, missing]));
}

export function textOf(value: Draft[string] | undefined): string {
  return Array.isArray(value) ? String(value.length) : String(value ?? '');
}
