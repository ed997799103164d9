import { useQuery } from '@tanstack/react-query';
import { api, sent } from './client';
import { keys } from './keys';
import type { components } from './schema';

export type HistoryEntry = components['schemas']['HistoryChange'];

/** Everything that happened to one record, newest first. */
export function useHistory(kind: string, id: string, enabled: boolean) {
  return useQuery({
    queryKey: keys.history(kind, id),
    queryFn: ({ signal }) =>
      sent(api.GET('/history/{kind}/{id}', { params: { path: { kind, id } }, signal })),
    enabled,
  });
}
