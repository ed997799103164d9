import { type OwnField, useFieldsOf } from '../../api/fields';
import type { taskSorts } from '../search';
import { b } from './texts';

/** What a table of tasks can have columns for, besides own fields; a title is always there. */
export const plainColumns = [
  'title',
  'due',
  'priority',
  'space',
  'assignee',
  'tags',
  'repeats',
  'notes',
  'created',
  'done',
] as const;
export type PlainColumn = (typeof plainColumns)[number];

const usual: readonly PlainColumn[] = ['title', 'due', 'priority', 'space', 'assignee', 'tags'];

export interface Column {
  name: string;
  label: string;
  plain?: PlainColumn;
  field?: OwnField;
  fixed?: boolean;
  sort?: (typeof taskSorts)[number];
}

const sorts: Partial<Record<PlainColumn, Column['sort']>> = {
  title: 'title',
  due: 'due',
  priority: 'priority',
  created: 'created',
};

/** Every column there is, and those that are asked for, in their order. */
export function useColumns(asked: string | undefined): { all: Column[]; chosen: Column[] } {
  const fields = useFieldsOf('task');
  const all: Column[] = [
    ...plainColumns.map((plain) => ({
      name: plain,
      label: b(plain),
      plain,
      sort: sorts[plain],
      fixed: plain === 'title',
    })),
    ...fields.map((field) => ({ name: `own:${field.id}`, label: field.name, field })),
  ];
  return { all, chosen: chosenOf(all, asked, fields) };
}

/** Those that are asked for; the usual ones, and own fields that stand in lists, when none are. */
export function chosenOf(
  all: readonly Column[],
  asked: string | undefined,
  fields: readonly Pick<OwnField, 'id' | 'listed'>[],
): Column[] {
  const listed = fields.filter((one) => one.listed).map(({ id }) => `own:${id}`);
  const names = asked ? asked.split(',') : [...usual, ...listed];
  const found = names.flatMap((name) => all.find((one) => one.name === name) ?? []);
  const title = all.filter(({ plain }) => plain === 'title');
  return found.some(({ plain }) => plain === 'title') ? found : [...title, ...found];
}
