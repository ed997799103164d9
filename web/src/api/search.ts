import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, sent } from './client';
import { keys } from './keys';
import type { components } from './schema';

export type Offer = components['schemas']['Offer'];
export type SearchAnswer = components['schemas']['FindAnswer'];

/** Finds records by words and filters over everything the reader may see; asks from two letters on. */
export function useSearch(query: string, limit = 12) {
  const q = query.trimStart().slice(0, maxQuery);
  return useQuery({
    queryKey: keys.view('search', q, limit),
    queryFn: ({ signal }) => sent(api.GET('/search', { params: { query: { q, limit } }, signal })),
    enabled: q.trim().length >= 2,
    placeholderData: keepPreviousData,
    retry: false,
    staleTime: 10_000,
  });
}

/** As much as the server reads. */
export const maxQuery = 400;
