import { readText } from '../app/search';

export const views = ['all', 'procedure', 'template', 'stale'] as const;
export const sorts = ['changed', 'title', 'review'] as const;

export type View = (typeof views)[number];
export type Sort = (typeof sorts)[number];

/** What an address of Notes may carry. */
export interface NotesSearch {
  /** Words. */
  q?: string;
  /** All of them when left out. */
  view?: Exclude<View, 'all'>;
  tag?: string;
  /** Whose. */
  space?: string;
  /** Changed last when left out. */
  sort?: Exclude<Sort, 'changed'>;
  /** The form that makes one is open. */
  add?: boolean;
  /** A template it is made from. */
  from?: string;
}

export function notesSearch(raw: Record<string, unknown>): NotesSearch {
  const one = <T extends string>(name: string, all: readonly T[]) =>
    all.find((value) => value === raw[name]);
  return {
    q: readText(raw, 'q'),
    view: one('view', ['procedure', 'template', 'stale'] as const),
    tag: readText(raw, 'tag'),
    space: readText(raw, 'space'),
    sort: one('sort', ['title', 'review'] as const),
    add: raw.add === true ? true : undefined,
    from: readText(raw, 'from'),
  };
}
