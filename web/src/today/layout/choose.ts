import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { api, sent } from '../../api/client';
import { say, sayProblem } from '../../ui/toast';
import { device, type Layouts, layoutsQuery } from './layouts';
import { t } from './texts';

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
