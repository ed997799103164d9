import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, sent } from '../api/client';
import { keys } from '../api/keys';

/** When rooms and equipment are taken between two instants, and when they are open. */
export function takenQuery({ from, to }: { from: number; to: number }) {
  return queryOptions({
    queryKey: keys.view('resources', from, to),
    queryFn: ({ signal }) =>
      sent(
        api.GET('/resources/taken', {
          params: { query: { from_us: from * 1000, to_us: to * 1000 } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
    meta: { kinds: ['resource', 'event', 'calendar'] },
  });
}
