import { useCalendarNames } from '../api/calendars';
import { useFieldsOf } from '../api/fields';
import { useMe, usePrincipals } from '../api/me';
import { useMembers } from '../api/members';
import { useTagName, useTags } from '../api/tags';
import type { Row } from './queries';
import { t } from './texts';
import type { ListPage } from './useList';

/** A board has at most so many columns: each is a list of its own. */
export const mostColumns = 24;

/** One column of a board. */
export interface Group {
  key: string;
  name: string;
  colour?: number;
  /** What its records are asked. */
  filter: string;
  has: (row: Row) => boolean;
  /** What is written to put a record here; nothing where that can't be. */
  value?: string;
}

/** What a board of this kind can have columns for. */
export function useGroupings({ kind }: ListPage): { value: string; label: string }[] {
  const fields = useFieldsOf(kind.kind);
  return [
    ...kind.columns
      .filter(({ groups }) => groups)
      .map(({ name, title }) => ({ value: name, label: title })),
    ...(kind.own ? fields : [])
      .filter(({ type }) => type === 'choice' || type === 'person')
      .map(({ id, name }) => ({ value: `own:${id}`, label: name })),
  ];
}

interface Value {
  value: string;
  name: string;
  colour?: number;
}

/** The columns of a board by what they stand for. */
export function useGroups({ kind }: ListPage, by: string): Group[] {
  const fields = useFieldsOf(kind.kind);
  const { data: tags = [] } = useTags();
  const nameOf = useTagName();
  const { data: members = [] } = useMembers();
  const { data: principals = [] } = usePrincipals();
  const { data: me } = useMe();
  const column = kind.columns.find(({ name }) => name === by);
  const calendars = useCalendarNames(column?.type === 'calendar');
  const people: Value[] = members.map(({ id, name }) => ({ value: id, name }));
  const none = { key: '', name: t('without') };
  if (by.startsWith('own:')) {
    const field = fields.find(({ id }) => id === by.slice(4));
    if (!field) return [];
    const values = field.type === 'person' ? people : field.choices.map(choice);
    const held = (row: Row) => row.fields?.find((one) => one.field === field.id)?.value ?? '';
    return [
      ...values.map((one) => ({
        key: one.value,
        name: one.name,
        colour: one.colour,
        filter: `${by}:is:${one.value}`,
        has: (row: Row) => held(row) === one.value,
        value: one.value,
      })),
      { ...none, filter: `${by}:empty`, has: (row) => held(row) === '', value: '' },
    ];
  }
  if (!column) return [];
  const writes = column.writes;
  const of = (one: Value): Group => ({
    key: one.value,
    name: one.name,
    colour: one.colour,
    filter: `${by}:is:${one.value}`,
    has: (row) => (row.cells[by] ?? '').split(',').includes(one.value),
    value: writes ? one.value : undefined,
  });
  const empty: Group = {
    ...none,
    filter: `${by}:empty`,
    has: (row) => !row.cells[by],
    value: writes ? '' : undefined,
  };
  switch (column.type) {
    case 'choice': {
      const options = column.options.map(({ value, title }) => of({ value, name: title }));
      return column.maybe ? [...options, empty] : options;
    }
    case 'flag':
      return [
        of({ value: 'true', name: t('yes') }),
        { ...of({ value: 'false', name: t('no') }), has: empty.has, value: empty.value },
      ];
    case 'member':
      return [...people.map(of), empty];
    case 'calendar':
      return [...calendars.map(({ id, name }) => of({ value: id, name })), empty];
    case 'tags':
      return [
        ...tags.map((tag) => of({ value: tag.id, name: nameOf(tag), colour: tag.colour })),
        empty,
      ];
    default:
      return [
        ...principals.map(({ space, name, colour }) => of({ value: space, name, colour })),
        ...(me
          ? [
              of({ value: me.member.id, name: t('mine') }),
              of({ value: me.organisation.id, name: t('house') }),
            ]
          : []),
      ];
  }
}

function choice({ id, name, colour }: { id: string; name: string; colour: number }): Value {
  return { value: id, name, colour };
}
