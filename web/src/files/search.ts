import { readText } from '../app/search';

export const groups = ['picture', 'pdf', 'text', 'table', 'slides', 'calendar'] as const;
export const sorts = ['name', 'review', 'sent'] as const;
export const views = ['all', 'stale', 'templates', 'loose'] as const;

export type Group = (typeof groups)[number];
export type Sort = (typeof sorts)[number];
export type View = (typeof views)[number];

/** What an address of Files may carry. */
export interface FilesSearch {
  /** Words. */
  q?: string;
  /** All of them when left out. */
  view?: Exclude<View, 'all'>;
  group?: Group;
  owner?: string;
  tag?: string;
  /** Whose. */
  space?: string;
  /** By name when left out. */
  sort?: Exclude<Sort, 'name'>;
  /** The file that is open. */
  open?: string;
  /** The form that adds documents is open. */
  add?: boolean;
}

export function filesSearch(raw: Record<string, unknown>): FilesSearch {
  const one = <T extends string>(name: string, all: readonly T[]) =>
    all.find((value) => value === raw[name]);
  return {
    q: readText(raw, 'q'),
    view: one('view', ['stale', 'templates', 'loose'] as const),
    group: one('group', groups),
    owner: readText(raw, 'owner'),
    tag: readText(raw, 'tag'),
    space: readText(raw, 'space'),
    sort: one('sort', ['review', 'sent'] as const),
    open: readText(raw, 'open'),
    add: raw.add === true ? true : undefined,
  };
}
