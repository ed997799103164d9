import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, sent } from './client';
import { keys } from './keys';

/** Finds records by words over everything the reader may see; asks from two letters on. */
export function useSearch(query: string) {
  const q = query.trim();
  return useQuery({
    queryKey: keys.view('search', q),
    queryFn: ({ signal }) =>
      sent(api.GET('/search', { params: { query: { q, limit: 12 } }, signal })),
    enabled: q.length >= 2,
    placeholderData: keepPreviousData,
    retry: false,
    staleTime: 10_000,
  });
}
