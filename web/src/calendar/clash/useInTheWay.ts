import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { api, sent } from '../../api/client';
import { keys } from '../../api/keys';
import type { components } from '../../api/schema';

export type Trial = components['schemas']['Trial'];
export type Checked = components['schemas']['Checked'];
export type Clash = components['schemas']['Clash'];

const pauseMs = 300;

export function check(body: Trial, signal?: AbortSignal): Promise<Checked> {
  return sent(api.POST('/events/check', { body, signal }));
}

function checkQuery(trial: Trial | undefined) {
  return queryOptions({
    queryKey: keys.view('clash', trial),
    queryFn: ({ signal }) => check(trial ?? {}, signal),
    enabled: trial !== undefined,
    staleTime: 20_000,
    retry: false,
    meta: { kinds: ['event', 'calendar', 'whereabouts', 'principal'] },
  });
}

/** What a meeting would lie upon, asked a moment after the last change; undefined for one that has no time yet. */
export function useInTheWay(trial: Trial | undefined): Checked | undefined {
  const [settled] = useDebouncedValue(trial && JSON.stringify(trial), pauseMs);
  const asked = settled === undefined ? undefined : (JSON.parse(settled) as Trial);
  const { data, error } = useQuery({ ...checkQuery(asked), placeholderData: keepPreviousData });
  return trial && !error ? data : undefined;
}
