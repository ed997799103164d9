import { useDebouncedValue } from '@mantine/hooks';
import { hashKey, keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, sent } from '../../api/client';
import { keys } from '../../api/keys';
import type { Ask } from './ask';

const pauseMs = 250;

/**
 * What fits, found anew when the question or a calendar changes. `old` is true while the answer
 * at hand is to an earlier question.
 */
export function useFound(ask: Ask | null) {
  const [settled] = useDebouncedValue(ask, pauseMs);
  const query = useQuery({
    queryKey: keys.view('find', settled),
    queryFn: ({ signal }) => sent(api.POST('/slots/find', { body: settled as Ask, signal })),
    enabled: settled !== null,
    placeholderData: keepPreviousData,
    retry: false,
    meta: {
      kinds: [
        'event',
        'whereabouts',
        'principal',
        'partnership',
        'time_rule',
        'priority',
        'resource',
      ],
    },
  });
  return { ...query, old: query.isPlaceholderData || hashKey([settled]) !== hashKey([ask]) };
}

export function readMail(text: string) {
  return sent(api.POST('/slots/read', { body: { text } }));
}
