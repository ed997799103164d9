import type { SavedView, ViewAsks } from '../../api/views';
import { readOneOf } from '../../app/search';
import { addressed, leaving } from '../../ui/views/state';
import {
  type Asked,
  onlys,
  type TasksSearch,
  taskLooks,
  taskPriorities,
  taskSorts,
  taskStates,
} from '../search';

const names = [
  'who',
  'state',
  'due',
  'priority',
  'tag',
  'own',
  'only',
  'of',
  'q',
  'sort',
  'desc',
  'look',
  'group',
  'columns',
] as const satisfies readonly (keyof Asked)[];

const usual = leaving<Asked>(names, { state: 'open', sort: 'due', look: 'list', group: 'state' });

/** The filters by their names in a saved view, where they are called otherwise in the address. */
const filters = {
  who: 'who',
  state: 'state',
  due: 'due',
  priority: 'priority',
  tag: 'tag',
  own: 'own',
  only: 'only',
  of: 'of',
  words: 'q',
} as const satisfies Record<string, keyof Asked>;

/** What a saved view asks. What this program does not know is left out. */
export function askedBy(view: Pick<SavedView, 'look' | keyof ViewAsks>): Asked {
  const raw: Record<string, unknown> = {};
  for (const { by, value } of view.filters) {
    const name = filters[by as keyof typeof filters];
    if (name) raw[name] = value;
  }
  const priority = taskPriorities.find((one) => one === raw.priority);
  return usual({
    ...(raw as Asked),
    state: readOneOf(raw, 'state', taskStates),
    priority,
    only: readOneOf(raw, 'only', onlys),
    sort: taskSorts.find((one) => one === view.sort),
    desc: view.desc || undefined,
    look: taskLooks.find((one) => one === view.look),
    group: view.group || undefined,
    columns: view.columns.join(',') || undefined,
  });
}

/** The same as it is saved. */
export function asksOf(asked: Asked): ViewAsks {
  return {
    filters: Object.entries(filters).flatMap(([by, name]) => {
      const value = asked[name];
      return value ? [{ by, value }] : [];
    }),
    sort: asked.sort ?? 'due',
    desc: asked.desc ?? false,
    ...(asked.group && { group: asked.group }),
    columns: asked.columns?.split(',') ?? [],
  };
}

export const { askedIn, differs, changed } = addressed<Asked, TasksSearch>(names, usual, askedBy);
