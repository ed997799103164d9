import type { ShareSeen } from '../api/shares';

/** Shares that belong together: of one handover, or with the same words until the same day. */
export interface Group {
  key: string;
  items: readonly ShareSeen[];
}

/** So many with the same words are one entry of a list. */
const many = 4;

/** Puts together what was shared alike, in the order of the first of each; a note stands first among its own. */
export function grouped(items: readonly ShareSeen[]): Group[] {
  const groups = new Map<string, ShareSeen[]>();
  for (const one of items) {
    const key = one.note ? [one.created_by, one.with, one.until_us, one.note].join(' ') : one.id;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups].flatMap(([key, all]) =>
    all.length < many
      ? all.map((one) => ({ key: one.id, items: [one] }))
      : [{ key, items: all.toSorted((a, b) => Number(isNote(b)) - Number(isNote(a))) }],
  );
}

function isNote({ about }: ShareSeen): boolean {
  return about.kind === 'note';
}
