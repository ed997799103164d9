import { useFieldsOf } from '../../api/fields';
import { useMe, useMyPrincipals } from '../../api/me';
import { useMembers } from '../../api/members';
import { useTagName, useTags } from '../../api/tags';
import type { Task, TaskFilter, TaskPatch } from '../queries';
import { k } from './texts';

/** Up to how many columns a board has. */
export const mostColumns = 20;

/** One column of a board: which tasks are in it, and what becomes of one that is put there. */
export interface BoardColumn {
  key: string;
  name: string;
  /** Of a person, a tag or a choice. */
  colour?: number;
  /** What the list is asked for besides. */
  filter: Partial<TaskFilter>;
  has: (task: Task) => boolean;
  /** What is changed in a task that comes from another column; "done" and "open" have calls of their own. */
  put?: (task: Task, from: BoardColumn) => Omit<TaskPatch, 'rev'> | 'done' | 'open';
}

export const plainGroups = ['state', 'priority', 'tag', 'assignee', 'space'] as const;

/** What a board can have columns for: what every task has, and own fields that are choices. */
export function useGroups(): { value: string; label: string }[] {
  const fields = useFieldsOf('task').filter(({ type }) => type === 'choice');
  return [
    ...plainGroups.map((one) => ({ value: one as string, label: k(`by_${one}`) })),
    ...fields.map(({ id, name }) => ({ value: `own:${id}`, label: name })),
  ];
}

/** The columns of a group, without those that the filter rules out. */
export function useBoardColumns(group: string, filter: TaskFilter): BoardColumn[] {
  const { data: tags = [] } = useTags();
  const nameOf = useTagName();
  const { data: members = [] } = useMembers();
  const { data: me } = useMe();
  const { data: principals = [] } = useMyPrincipals();
  const field = useFieldsOf('task').find(({ id }) => group === `own:${id}`);
  if (field?.type === 'choice') return choiceColumns(field, filter);
  switch (group) {
    case 'priority':
      return priorityColumns(filter);
    case 'tag':
      return tagColumns(
        tags
          .filter(({ id, uses }) => uses > 0 || id === filter.tag)
          .map((one) => ({ ...one, name: nameOf(one) })),
        filter,
      );
    case 'assignee':
      return assigneeColumns(members, filter);
    case 'space':
      return spaceColumns(
        [
          ...principals.filter(({ role }) => role !== 'busy'),
          ...(me ? [{ space: me.member.id, name: k('own'), colour: undefined }] : []),
        ],
        filter,
      );
    default:
      return stateColumns(filter);
  }
}

function stateColumns({ state }: TaskFilter): BoardColumn[] {
  const open: BoardColumn = {
    key: 'open',
    name: k('open'),
    filter: { state: 'open' },
    has: (task) => !task.done_us,
    put: () => 'open',
  };
  const done: BoardColumn = {
    key: 'done',
    name: k('done'),
    filter: { state: 'done', sort: 'done', desc: undefined },
    has: (task) => task.done_us !== undefined,
    put: () => 'done',
  };
  return state === 'done' ? [done] : [open, done];
}

export function priorityColumns(filter: TaskFilter): BoardColumn[] {
  return ([1, 5, 9, 0] as const)
    .filter((one) => !filter.priority || filter.priority.includes(one))
    .map((priority) => ({
      key: `${priority}`,
      name: k(`priority${priority}`),
      filter: { priority: [priority] },
      has: (task) => task.priority === priority,
      put: () => ({ priority }),
    }));
}

export function tagColumns(
  tags: readonly { id: string; name: string; colour: number }[],
  filter: TaskFilter,
): BoardColumn[] {
  const without = (task: Task, from: BoardColumn) => task.tags.filter((id) => id !== from.key);
  const all: BoardColumn[] = tags.map(({ id, name, colour }) => ({
    key: id,
    name,
    colour,
    filter: { tag: id },
    has: (task) => task.tags.includes(id),
    put: (task, from) => ({ tags: [...new Set([...without(task, from), id])] }),
  }));
  all.push({
    key: 'none',
    name: k('untagged'),
    filter: { tag: 'none' },
    has: (task) => task.tags.length === 0,
    put: () => ({ tags: [] }),
  });
  return all.filter(({ key }) => !filter.tag || filter.tag === key);
}

function assigneeColumns(
  members: readonly { id: string; name: string }[],
  filter: TaskFilter,
): BoardColumn[] {
  const all: BoardColumn[] = [
    {
      key: 'none',
      name: k('nobody'),
      filter: { assignee: 'none' },
      has: (task) => !task.assignee,
      put: () => ({ assignee: null }),
    },
    ...members.map(
      ({ id, name }): BoardColumn => ({
        key: id,
        name,
        filter: { assignee: id },
        has: (task) => task.assignee === id,
        put: () => ({ assignee: id }),
      }),
    ),
  ];
  return all.filter(({ key }) => !filter.assignee || filter.assignee === key);
}

function spaceColumns(
  spaces: readonly { space: string; name: string; colour: number | undefined }[],
  filter: TaskFilter,
): BoardColumn[] {
  return spaces
    .filter(({ space }) => !filter.space || filter.space === space)
    .map(({ space, name, colour }) => ({
      key: space,
      name,
      colour,
      filter: { space },
      has: (task) => task.space === space,
    }));
}

interface ChoiceField {
  id: string;
  choices: readonly { id: string; name: string; colour: number; gone?: boolean }[];
}

export function choiceColumns({ id: field, choices }: ChoiceField, filter: TaskFilter) {
  const held = (task: Task) => task.fields?.find((one) => one.field === field)?.value ?? '';
  const asked = filter.own ?? [];
  const column = (value: string, name: string, colour?: number): BoardColumn => ({
    key: value || 'none',
    name,
    colour,
    filter: { own: [...asked, value ? `${field}:is:${value}` : `${field}:empty`] },
    has: (task) => held(task) === value,
    put: (task) => ({ fields: [{ field, value, was: { value: held(task) } }] }),
  });
  return [
    ...choices.filter(({ gone }) => !gone).map(({ id, name, colour }) => column(id, name, colour)),
    column('', k('none')),
  ];
}
