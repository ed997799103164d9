import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useFieldsOf } from '../api/fields';
import { type SavedView, useViews } from '../api/views';
import { useFolds } from '../ui/looks/folds';
import { type Kind, type Question, useKinds } from './queries';
import type { Asked, ListsSearch } from './search';
import { askedIn, changed, differs } from './state';

/** What the page is asked, by its address and the saved view that it names. */
export interface ListPage {
  search: ListsSearch;
  asked: Asked;
  kinds: Kind[];
  kind: Kind;
  question: Question;
  views: SavedView[];
  saved: SavedView | undefined;
  differs: boolean;
  /** The view that the address names is not there. */
  missing: boolean;
  /** The address names a view of tasks, which have a page of their own. */
  elsewhere: boolean;
  change: (next: Partial<ListsSearch>) => void;
  go: (search: ListsSearch) => void;
}

/** Nothing until it is known what can be asked. */
export function useList(): ListPage | undefined {
  const search = useSearch({ from: '/lists' });
  const navigate = useNavigate({ from: '/lists' });
  const kinds = useKinds();
  const { data: all, error } = useViews('');
  const saved = all?.find(({ id }) => id === search.view);
  const elsewhere = saved !== undefined && kinds?.every(({ kind }) => kind !== saved.lists);
  const name = saved && !elsewhere ? saved.lists : search.kind;
  const kind = kinds?.find((one) => one.kind === name) ?? kinds?.[0];
  const asked = askedIn(search, saved);
  const known = useKnown(kind, asked);
  if (!kinds || !kind || (search.view && !all && !error)) return undefined;
  return {
    search,
    asked: known,
    kinds,
    kind,
    question: {
      kind: kind.kind,
      filters: known.filters ?? [],
      q: known.q,
      sort: known.sort,
      desc: known.desc,
    },
    views: (all ?? []).filter(({ lists }) => lists === kind.kind),
    saved,
    differs: differs(search, saved),
    missing: search.view !== undefined && all !== undefined && !saved,
    elsewhere: elsewhere === true,
    change: (next) =>
      void navigate({ search: (before) => changed(before, saved, next), replace: true }),
    go: (to) => void navigate({ search: to }),
  };
}

/** What is asked without what the kind does not have: an order that is gone, a field in another's view. */
function useKnown(kind: Kind | undefined, asked: Asked): Asked {
  return useMemo(() => {
    if (!kind) return asked;
    const column = (name: string | undefined) => kind.columns.find((one) => one.name === name);
    const filters = asked.filters?.filter((one) => {
      const by = one.slice(0, one.indexOf(':'));
      return (by === 'own' && kind.own) || column(by)?.asks;
    });
    return {
      ...asked,
      filters: filters?.length ? filters : undefined,
      sort: column(asked.sort)?.sorts ? asked.sort : undefined,
    };
  }, [kind, asked]);
}

/** A column that a list can show: one of the kind's, or an own field. */
export function useColumns({ kind, asked }: Pick<ListPage, 'kind' | 'asked'>) {
  const fields = useFieldsOf(kind.kind);
  const all = [
    ...kind.columns.map((column, index) => ({
      name: column.name,
      label: column.title,
      fixed: index === 0,
      column,
      field: undefined,
    })),
    ...(kind.own ? fields : []).map((field) => ({
      name: `own:${field.id}`,
      label: field.name,
      fixed: false,
      column: undefined,
      field,
    })),
  ];
  const usual = all.filter((one) => (one.column ? !one.column.hidden : one.field?.listed));
  const named = asked.columns?.split(',').flatMap((name) => all.find((c) => c.name === name) ?? []);
  const first = all.slice(0, 1);
  const chosen = named?.length
    ? named.some(({ fixed }) => fixed)
      ? named
      : [...first, ...named]
    : usual;
  return { all, chosen };
}

export type Shown = ReturnType<typeof useColumns>['all'][number];

/** Those of what a page shows: each view, and each thing to have headings by, has its own. */
export function useListFolds({ kind, search, asked }: ListPage) {
  return useFolds([kind.kind, search.view, asked.group].join(' '));
}
