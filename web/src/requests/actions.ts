import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, sent } from '../api/client';
import { ApiError } from '../api/problem';
import { copyText } from '../ui/copy';
import { say, sayProblem, undoable } from '../ui/toast';
import type { Request } from './queries';
import { a, t } from './texts';

export function useRenew() {
  const client = useQueryClient();
  return () => {
    for (const kind of ['request', 'service', 'request_form', 'view'])
      void client.invalidateQueries({ queryKey: [kind] });
  };
}

/** What can be done with a request in one step. Whoever comes second is told who was first. */
export function useRequestActions() {
  const renew = useRenew();
  const act = useMutation({
    mutationFn: ({ call }: { call: () => Promise<{ act?: string }>; said: string }) => call(),
    onSuccess: ({ act }, { said }) => {
      if (act) undoable(act, said);
      renew();
    },
    onError: (error) => {
      sayProblem((error instanceof ApiError && error.fields[0]?.message) || error.message);
      if (error instanceof ApiError && error.status === 409) renew();
    },
  });
  const run = (said: string, call: () => Promise<{ act?: string }>) =>
    act.mutateAsync({ call, said }).then(
      () => true,
      () => false,
    );
  const at = ({ id }: { id: string }) => ({ params: { path: { id } } });
  return {
    busy: act.isPending,
    run,
    reopen: (one: Request) =>
      run(t('reopened', { title: one.title }), () =>
        sent(
          api.POST('/requests/{id}/triage', { ...at(one), body: { rev: one.rev, to: 'reopen' } }),
        ),
      ),
    trash: (one: Request) =>
      run(t('trashed', { title: one.title }), () =>
        sent(
          api.DELETE('/requests/{id}', {
            params: { path: { id: one.id }, query: { rev: one.rev } },
          }),
        ),
      ),
    restore: (one: Request) =>
      run(t('saved', { title: one.title }), () =>
        sent(api.POST('/requests/{id}/restore', { ...at(one), body: { rev: one.rev } })),
      ),
  };
}

export async function copy(text: string, done: string): Promise<void> {
  if (await copyText(text)) say(done);
  else sayProblem(a('cantCopy'));
}
