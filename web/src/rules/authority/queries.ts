import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, sent } from '../../api/client';
import { keys } from '../../api/keys';
import type { components } from '../../api/schema';

export type Rule = components['schemas']['AuthorityRule'];
export type Ruling = Rule['ruling'];

export const rulings: readonly Ruling[] = ['decide', 'ask', 'never'];

export function authorityQuery(space: string) {
  return queryOptions({
    queryKey: keys.list('authority', { space }),
    queryFn: ({ signal }) => sent(api.GET('/authority', { params: { query: { space } }, signal })),
  });
}

/** Something that somebody is about to do. */
export interface Deed {
  deed: string;
  amount?: number;
  currency?: string;
  minutes?: number;
  who?: string;
  tier?: string;
}

export function verdictQuery(space: string, { who, ...deed }: Deed) {
  return queryOptions({
    queryKey: keys.view('verdict', space, deed, who),
    queryFn: ({ signal }) =>
      sent(
        api.GET('/authority/judge', {
          params: { query: { space, ...deed, ...(who && { who: [who] }) } },
          signal,
        }),
      ),
    meta: { kinds: ['authority'] },
    placeholderData: keepPreviousData,
  });
}
