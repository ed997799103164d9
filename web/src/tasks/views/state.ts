import type { SavedView, ViewAsks } from '../../api/views';
import { readOneOf } from '../../app/search';
import {
  type Asked,
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
  'q',
  'sort',
  'desc',
  'look',
  'group',
  'columns',
] as const satisfies readonly (keyof Asked)[];

/** What is as usual is left out, so that two that ask the same are the same. */
function usual(asked: Asked): Asked {
  const all: Asked = {
    ...asked,
    state: asked.state === 'open' ? undefined : asked.state,
    sort: asked.sort === 'due' ? undefined : asked.sort,
    look: asked.look === 'list' ? undefined : asked.look,
    group: asked.group === 'state' ? undefined : asked.group,
  };
  return Object.fromEntries(
    names.flatMap((name) => (all[name] === undefined ? [] : [[name, all[name]]])),
  );
}

function sameAsked(a: Asked, b: Asked): boolean {
  const [one, other] = [usual(a), usual(b)];
  return names.every((name) => one[name] === other[name]);
}

/** The filters by their names in a saved view, where they are called otherwise in the address. */
const filters = {
  who: 'who',
  state: 'state',
  due: 'due',
  priority: 'priority',
  tag: 'tag',
  own: 'own',
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

/** What is asked: the address says it, or leaves it to the saved view. An address that says it names the look. */
export function askedIn(search: TasksSearch, saved: SavedView | undefined): Asked {
  return saved && search.look === undefined ? askedBy(saved) : usual(search);
}

/** Whether something else is asked than the saved view asks. */
export function differs(search: TasksSearch, saved: SavedView | undefined): boolean {
  return saved !== undefined && !sameAsked(askedIn(search, saved), askedBy(saved));
}

/** The address after a change of what is asked; as the saved view again, it says nothing besides. */
export function changed(
  search: TasksSearch,
  saved: SavedView | undefined,
  next: Partial<TasksSearch>,
): TasksSearch {
  const asked = { ...askedIn(search, saved), ...pick(next) };
  const others = without({ ...search, ...next });
  if (!saved) return { ...others, ...usual(asked) };
  if (sameAsked(asked, askedBy(saved))) return others;
  return { ...others, ...usual(asked), look: asked.look ?? 'list' };
}

/** The address without anything that is asked: the saved view as it is, or everything open. */
export function without(search: TasksSearch): TasksSearch {
  return Object.fromEntries(
    Object.entries(search).filter(
      ([name, value]) => value !== undefined && !(names as readonly string[]).includes(name),
    ),
  );
}

function pick(next: Partial<TasksSearch>): Asked {
  return Object.fromEntries(
    Object.entries(next).filter(([name]) => (names as readonly string[]).includes(name)),
  );
}
