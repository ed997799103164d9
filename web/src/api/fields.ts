import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, sent } from './client';
import { keys } from './keys';
import { useMe } from './me';
import type { components } from './schema';

export type OwnField = components['schemas']['FieldUsed'];
export type OwnValue = components['schemas']['Value'];
export type OwnType = OwnValue['type'];
export type Option = components['schemas']['OwnOption'];
export type Holding = components['schemas']['Holding'];
export type Place = components['schemas']['Place'];

export const fieldsQuery = queryOptions({
  queryKey: keys.list('field'),
  queryFn: ({ signal }) => sent(api.GET('/fields', { signal })),
});

/** The fields of one's own, in their order, and the kinds of records that can have them. */
export function useFields() {
  return useQuery(fieldsQuery);
}

/** Those that stand on records of a kind: everywhere, and in one space when that is named. */
export function useFieldsOf(kind: string, space?: string): OwnField[] {
  const { data } = useFields();
  const { data: me } = useMe();
  return (data?.items ?? []).filter(
    (field) =>
      field.kinds.includes(kind) &&
      (space === undefined || field.space === me?.organisation.id || field.space === space),
  );
}

/** What one record holds. */
export function heldQuery(kind: string, id: string) {
  return queryOptions({
    queryKey: [kind, 'own', id],
    queryFn: ({ signal }) =>
      sent(api.GET('/own-fields/{kind}/{id}', { params: { path: { kind, id } }, signal })),
  });
}

export type Change = components['schemas']['OwnChange'];

export function fill(kind: string, id: string, rev: number, fields: Change[]) {
  return sent(
    api.PATCH('/own-fields/{kind}/{id}', { params: { path: { kind, id } }, body: { rev, fields } }),
  );
}
