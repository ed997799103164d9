import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, sent } from '../../api/client';
import { keys } from '../../api/keys';
import type { Ask } from './ask';

const pauseMs = 250;

/** What fits, found anew when the question or a calendar changes. */
export function useFound(ask: Ask | null) {
  const [settled] = useDebouncedValue(ask, pauseMs);
  return useQuery({
    queryKey: keys.view('find', settled),
    queryFn: ({ signal }) => sent(api.POST('/slots/find', { body: settled as Ask, signal })),
    enabled: settled !== null,
    placeholderData: keepPreviousData,
    retry: false,
    meta: { kinds: ['event', 'whereabouts', 'principal', 'partnership'] },
  });
}

export function readMail(text: string) {
  return sent(api.POST('/slots/read', { body: { text } }));
}
