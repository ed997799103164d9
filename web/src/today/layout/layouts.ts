import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { api, sent } from '../../api/client';
import { keys } from '../../api/keys';
import type { components } from '../../api/schema';
import { say, sayProblem } from '../../ui/toast';
import type { Layout, Placed } from './model';
import { readyOf } from './ready';
import { t } from './texts';

type Layouts = components['schemas']['LayoutsOutBody'];
export type Device = 'desk' | 'phone';

export const layoutsQuery = queryOptions({
  queryKey: keys.list('layout'),
  queryFn: ({ signal }) => sent(api.GET('/layouts', { signal })),
});

/** What Today is arranged by: a ready layout, or one that is kept. */
export interface Arrangement {
  /** The name of a ready one, or the id of a kept one. */
  name: string;
  title: string;
  widgets: readonly Placed[];
  /** What is kept; absent for a ready one. */
  kept?: Layout;
}

/** How Today is arranged on this kind of device, and what else there is. */
export interface Choice {
  device: Device;
  current: Arrangement;
  layouts: readonly Layout[];
}

/** What this is, since it was opened: a window that becomes narrow for a moment does not make it a phone. */
const device: Device = window.matchMedia('(max-width: 48em)').matches ? 'phone' : 'desk';

/** Undefined until it is known; what can't be asked for is as it comes ready. */
export function useChoice(): Choice | undefined {
  const { data, error } = useQuery(layoutsQuery);
  if (!data && !error) return undefined;
  const layouts = data?.items ?? [];
  const chosen = data?.choices.find((one) => one.device === device)?.layout;
  return { device, layouts, current: arrangement(chosen, layouts) ?? arrangement(device, []) };
}

function arrangement(name: string, layouts: readonly Layout[]): Arrangement;
function arrangement(name: string | undefined, layouts: readonly Layout[]): Arrangement | undefined;
function arrangement(
  name: string | undefined,
  layouts: readonly Layout[],
): Arrangement | undefined {
  const kept = layouts.find(({ id }) => id === name);
  if (kept) return { name: kept.id, title: kept.name, widgets: kept.widgets, kept };
  return readyOf(name) && { ...(readyOf(name) as NonNullable<ReturnType<typeof readyOf>>) };
}

/** Tells once that a layout of the team's which was used here is shared no more: from now on it is the ready one. */
export function useGoneTold(): void {
  const { data } = useQuery(layoutsQuery);
  const choose = useChoose();
  const name = data?.gone.find((one) => one.device === device)?.name;
  const latest = useRef(choose);
  latest.current = choose;
  useEffect(() => {
    if (!name) return;
    say(t('gone', { name, ready: t(device) }));
    void latest.current(device);
  }, [name]);
}

/** Uses another layout on this kind of device: at once here, and the next time too. */
export function useChoose() {
  const client = useQueryClient();
  return async (layout: string, title?: string): Promise<void> => {
    // What is on its way was asked before, and would say what was used until now.
    await client.cancelQueries({ queryKey: layoutsQuery.queryKey });
    client.setQueryData<Layouts>(
      layoutsQuery.queryKey,
      (before) =>
        before && {
          ...before,
          gone: before.gone.filter((one) => one.device !== device),
          choices: [...before.choices.filter((one) => one.device !== device), { device, layout }],
        },
    );
    if (title) say(t('using', { name: title }));
    try {
      await sent(api.POST('/layouts/choice', { body: { device, layout } }));
    } catch (failure) {
      sayProblem((failure as Error).message);
    }
    await client.invalidateQueries({ queryKey: layoutsQuery.queryKey });
  };
}
