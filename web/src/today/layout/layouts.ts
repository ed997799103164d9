import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, sent } from '../../api/client';
import { keys } from '../../api/keys';
import type { components } from '../../api/schema';
import type { Layout, Placed } from './model';
import { readyOf } from './ready';

export type Layouts = components['schemas']['LayoutsOutBody'];
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
export const device: Device = window.matchMedia('(max-width: 48em)').matches ? 'phone' : 'desk';

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
