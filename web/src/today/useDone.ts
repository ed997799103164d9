import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, sent } from '../api/client';
import { renew } from '../calendar/cache';
import type { DueTask } from '../calendar/types';
import { sayProblem, undoable } from '../ui/toast';
import { t } from './texts';

/** Marks tasks as done: they go at once, can be taken back, and come back when the server refuses. */
export function useDone() {
  const client = useQueryClient();
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const set = (id: string, away: boolean) =>
    setGone((was) => {
      const next = new Set(was);
      if (away) next.add(id);
      else next.delete(id);
      return next;
    });
  const done = async ({ id, rev, title }: DueTask) => {
    if (gone.has(id)) return;
    set(id, true);
    try {
      const params = { path: { id } };
      const { act } = await sent(api.POST('/tasks/{id}/done', { params, body: { rev } }));
      if (act) undoable(act, t('done', { title }));
      await renew(client, 'task');
    } catch (failure) {
      sayProblem(failure instanceof Error ? failure.message : String(failure));
    } finally {
      set(id, false);
    }
  };
  return { done, gone };
}
