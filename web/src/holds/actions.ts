import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, sent } from '../api/client';
import { ApiError } from '../api/problem';
import { refusal, withReason } from '../ui/authority';
import { sayProblem, undoable } from '../ui/toast';
import type { HoldSet, Patch } from './queries';
import { t } from './texts';

interface Changed {
  hold_set: HoldSet;
  act?: string;
}

/** What can be done with a hold set. Whoever comes second is told who was first, and sees what they did. */
export function useHoldActions() {
  const client = useQueryClient();
  const renew = () => {
    void client.invalidateQueries({ queryKey: ['hold_set'] });
    void client.invalidateQueries({ queryKey: ['view'] });
  };
  const act = useMutation({
    mutationFn: ({ call }: { call: () => Promise<Changed>; said: string }) => call(),
    onSuccess: ({ act }, { said }) => {
      if (act) undoable(act, said);
      renew();
    },
    onError: (error) => {
      sayProblem(refusal(error));
      if (error instanceof ApiError && error.status === 409) renew();
    },
  });
  const path = (id: string) => ({ path: { id } });
  return {
    busy: act.isPending,
    change: (set: HoldSet, patch: Patch, said: string) =>
      act.mutateAsync({
        call: () =>
          sent(
            api.PATCH('/hold-sets/{id}', {
              params: path(set.id),
              body: { rev: set.rev, ...patch },
            }),
          ),
        said,
      }),
    confirm: (set: HoldSet, option: { id: string; letter: string }) =>
      act.mutateAsync({
        call: () =>
          withReason((reason) =>
            sent(
              api.POST('/hold-sets/{id}/confirm', {
                params: path(set.id),
                body: { rev: set.rev, option: option.id, ...(reason && { reason }) },
              }),
            ),
          ),
        said: t('confirmed', { title: set.title, letter: option.letter }),
      }),
    release: (set: HoldSet) =>
      act.mutateAsync({
        call: () =>
          sent(
            api.POST('/hold-sets/{id}/release', { params: path(set.id), body: { rev: set.rev } }),
          ),
        said: t('released', { title: set.title }),
      }),
    asked: (set: HoldSet) =>
      act.mutateAsync({
        call: () =>
          sent(api.POST('/hold-sets/{id}/asked', { params: path(set.id), body: { rev: set.rev } })),
        said: t('copied'),
      }),
  };
}

export type HoldActions = ReturnType<typeof useHoldActions>;

/** The options as the API takes them. */
export function wanted(options: readonly { id?: string; start: string; zone: string }[]) {
  return options.map(({ id, start, zone }) => ({ ...(id && { id }), start, zone }));
}
