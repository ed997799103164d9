import { readDate, readFlag, readOneOf, readText } from '../app/search';

export const taskStates = ['open', 'done', 'all'] as const;
export const taskSorts = ['due', 'priority', 'created', 'title'] as const;
export const taskLooks = ['list', 'table', 'board', 'calendar'] as const;
export const onlys = ['waiting', 'chase', 'blocked', 'milestone', 'lead'] as const;
export const taskPriorities = ['1', '5', '9', '0'] as const;

/** What a view of tasks asks and how it shows the answer, as the address says it; what is left out is as usual. */
export interface Asked {
  /** Whose: "mine" (assigned to the reader), "supported" (of whom the reader supports), a space's id, everybody's when left out. */
  who?: string;
  /** Open ones when left out. */
  state?: (typeof taskStates)[number];
  /** When it is due: a name of days ("week") or "2026-03-01..2026-03-31". */
  due?: string;
  priority?: (typeof taskPriorities)[number];
  /** The id of a tag; "none" for those without. */
  tag?: string;
  /** What an own field holds: "FIELD:is:VALUE" and the like. */
  own?: string;
  /** Only those that wait, are to be chased, come after an open one, are milestones, belong to what the reader leads. */
  only?: (typeof onlys)[number];
  /** The record of which they are steps, by id. */
  of?: string;
  q?: string;
  /** By what is due first when left out. */
  sort?: (typeof taskSorts)[number];
  /** The other way round. */
  desc?: true;
  /** A list when left out. */
  look?: (typeof taskLooks)[number];
  /** What a board has columns for: "priority", "own:FIELD"; the state when left out. */
  group?: string;
  /** Of a table, with commas between them. */
  columns?: string;
}

/** What an address of Tasks may carry. */
export interface TasksSearch extends Asked {
  /** A saved view. What else is asked beside it stands in the way of what it asks itself. */
  view?: string;
  /** The month of a calendar, by its first day. */
  month?: string;
  /** The record whose details are open, by id. */
  open?: string;
  /** A new one is being written. */
  new?: true;
  /** A table is being brought in. */
  bring?: true;
}

export function tasksSearch(raw: Record<string, unknown>): TasksSearch {
  const priority = readText(raw, 'priority');
  return {
    who: readText(raw, 'who'),
    state: readOneOf(raw, 'state', taskStates),
    due: readText(raw, 'due'),
    priority: taskPriorities.find((one) => one === priority),
    tag: readText(raw, 'tag'),
    own: readText(raw, 'own'),
    only: readOneOf(raw, 'only', onlys),
    of: readText(raw, 'of'),
    q: readText(raw, 'q'),
    sort: readOneOf(raw, 'sort', taskSorts),
    desc: readFlag(raw, 'desc'),
    look: readOneOf(raw, 'look', taskLooks),
    group: readText(raw, 'group'),
    columns: readText(raw, 'columns'),
    view: readText(raw, 'view'),
    month: readDate(raw, 'month'),
    open: readText(raw, 'open'),
    new: readFlag(raw, 'new'),
    bring: readFlag(raw, 'bring'),
  };
}
