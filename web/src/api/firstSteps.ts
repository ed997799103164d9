import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, sent } from './client';
import { keys } from './keys';
import type { components } from './schema';

export type FirstSteps = components['schemas']['FirstSteps'];
export type FirstStep = components['schemas']['FirstStep'];
export type SampleShown = components['schemas']['SampleShown'];

const key = keys.view('first-steps');

/** What ticks a step. */
const kinds = [
  'principal',
  'partnership',
  'member',
  'invitation',
  'calendar',
  'import',
  'event',
  'task',
  'note',
  'layout',
  'time_rule',
  'whereabouts',
];

/** The reader's first steps; once they are put away nobody asks for them again. */
export function useFirstSteps() {
  const client = useQueryClient();
  const known = client.getQueryData<{ steps: FirstSteps }>(key);
  return useQuery({
    queryKey: key,
    queryFn: ({ signal }) => sent(api.GET('/first-steps', { signal })),
    select: ({ steps }) => steps,
    enabled: known?.steps.shown !== false,
    staleTime: 60_000,
    meta: { kinds },
  });
}

/** Puts the reader's first steps away, or shows them again. */
export async function showSteps(client: QueryClient, shown: boolean): Promise<void> {
  await sent(api.POST('/first-steps', { body: { shown } }));
  if (shown) await client.resetQueries({ queryKey: key });
  else {
    await client.cancelQueries({ queryKey: key }); // what was asked before they were put away would show them again
    client.setQueryData<{ steps: FirstSteps }>(key, (was) =>
      was ? { steps: { ...was.steps, shown: false } } : was,
    );
  }
}

/** What else may have ticked a step that no record tells of: pins, and which layout is used. */
export function stepsAgain(client: QueryClient): Promise<void> {
  return client.invalidateQueries({ queryKey: key });
}
