import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, sent } from '../../api/client';
import { keys } from '../../api/keys';
import type { Proposal } from './when';

const pauseMs = 120;

/** What a line says, with the line itself. */
interface Reading {
  text: string;
  proposal: Proposal;
}

function readingQuery(text: string, kind: 'event' | 'task' | undefined, space: string | undefined) {
  return queryOptions({
    queryKey: keys.view('quick-add', text, kind ?? '', space ?? ''),
    queryFn: async ({ signal }): Promise<Reading> => {
      const body = { text, kind, space };
      return { text, proposal: await sent(api.POST('/quick-add/preview', { body, signal })) };
    },
    staleTime: 60_000,
    retry: false,
  });
}

/** Reads a line while it is typed, and once more, to the last letter, when it is to be saved. */
export function useReading(
  text: string,
  kind: 'event' | 'task' | undefined,
  space: string | undefined,
) {
  const client = useQueryClient();
  const [settled] = useDebouncedValue(text, pauseMs);
  const { data, error } = useQuery({
    ...readingQuery(settled, kind, space),
    enabled: settled.trim() !== '',
    placeholderData: keepPreviousData,
  });
  return {
    reading: text.trim() === '' ? undefined : data,
    error,
    readNow: () => client.fetchQuery(readingQuery(text, kind, space)),
  };
}
