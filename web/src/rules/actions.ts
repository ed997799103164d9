import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, sent } from '../api/client';
import { keys } from '../api/keys';
import type { MyPrincipal } from '../api/me';
import { ApiError } from '../api/problem';
import { sayProblem, undoable } from '../ui/toast';
import type { TimeRule } from './queries';
import { w } from './texts';
import type { Times } from './week';

/** What is painted: the usual hours of somebody, or a rule. */
export type Layer = { usual: MyPrincipal } | { rule: TimeRule };

/** Saves times as they are painted. What somebody else saved meanwhile is shown instead. */
export function usePaint() {
  const client = useQueryClient();
  const renew = () =>
    Promise.all(
      ['time_rule', 'principal', 'view'].map((kind) =>
        client.invalidateQueries({ queryKey: [kind] }),
      ),
    );
  return useMutation({
    mutationFn: async ({ layer, times }: { layer: Layer; times: Times[] }) => {
      if ('usual' in layer) {
        const { id, rev, name } = layer.usual;
        const body = { rev, hours: times };
        const { act } = await sent(
          api.PATCH('/principals/{id}', { params: { path: { id } }, body }),
        );
        undoable(act, w('hoursSaved', { name }));
        return;
      }
      const { id, rev, label } = layer.rule;
      const { act = '', time_rule } = await sent(
        api.PATCH('/time-rules/{id}', { params: { path: { id } }, body: { rev, times } }),
      );
      undoable(act, w('saved', { label }));
      client.setQueryData<{ items: TimeRule[] }>(
        keys.list('time_rule', { principal: layer.rule.space }),
        (was) =>
          was && { ...was, items: was.items.map((one) => (one.id === id ? time_rule : one)) },
      );
    },
    onError: (error) => {
      const field = error instanceof ApiError ? error.fields[0] : undefined;
      sayProblem(field?.message ?? error.message);
    },
    onSettled: renew,
  });
}
