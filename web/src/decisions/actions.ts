import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, sent } from '../api/client';
import { newId } from '../api/id';
import { ApiError } from '../api/problem';
import { sayProblem, undoable } from '../ui/toast';
import { type Decision, optionOf, type Point } from './queries';
import { t } from './texts';

export interface Done {
  act?: string;
  decision: Decision;
}

/** What an answer changes beside the decision itself. */
const changed = [
  'decision',
  'decision_link',
  'hold_set',
  'booking',
  'event',
  'task',
  'note',
  'view',
];

export function useRenew() {
  const client = useQueryClient();
  return (kinds: readonly string[] = changed) => {
    for (const kind of kinds) void client.invalidateQueries({ queryKey: [kind] });
  };
}

/** What can be done with a decision. Who comes second is told, and sees what was decided. */
export function useDecisionActions() {
  const renew = useRenew();
  const act = useMutation({
    mutationFn: ({ call }: { call: () => Promise<Done>; said: string }) => call(),
    onSuccess: ({ act: made }, { said }) => {
      if (made && said) undoable(made, said);
      renew();
    },
    onError: (error) => {
      sayProblem(error.message);
      if (error instanceof ApiError && error.status === 409) renew();
    },
  });
  const run = (said: string, call: () => Promise<Done>) =>
    act.mutateAsync({ call, said }).then(
      (done) => done,
      () => undefined,
    );
  const of = (id: string) => ({ params: { path: { id } } });
  return {
    busy: act.isPending,
    decide: (decision: Decision, option: string) =>
      run(
        t('decided', {
          answer: optionOf(decision, option)?.title ?? option,
          question: decision.question,
        }),
        () =>
          sent(
            api.POST('/decisions/{id}/decide', {
              ...of(decision.id),
              body: { rev: decision.rev, option },
            }),
          ),
      ),
    later: (decision: Decision, until: string, zone: string, when: string) =>
      run(t('laterDone', { when }), () =>
        sent(
          api.POST('/decisions/{id}/later', {
            ...of(decision.id),
            body: { rev: decision.rev, until, zone },
          }),
        ),
      ),
    withdraw: (decision: Decision) =>
      run(t('withdrew', { question: decision.question }), () =>
        sent(
          api.POST('/decisions/{id}/withdraw', {
            ...of(decision.id),
            body: { rev: decision.rev },
          }),
        ),
      ),
    reopen: (decision: Decision, by: string, zone: string) =>
      run(t('reopened', { question: decision.question }), () =>
        sent(
          api.POST('/decisions/{id}/reopen', {
            ...of(decision.id),
            body: { rev: decision.rev, by, zone },
          }),
        ),
      ),
  };
}

export type DecisionActions = ReturnType<typeof useDecisionActions>;

/** What can be done with what there is to say. */
export function usePointActions() {
  const renew = useRenew();
  const send = async <T extends { act?: string }>(call: () => Promise<T>) => {
    try {
      const out = await call();
      renew(['point', 'task', 'request', 'view']);
      return out;
    } catch (error) {
      sayProblem(error instanceof Error ? error.message : String(error));
      return undefined;
    }
  };
  return {
    add: (space: string, sort: 'say' | 'know', text: string) =>
      send(() => sent(api.POST('/points', { body: { id: newId(), space, sort, text } }))),
    said: (point: Point, said: boolean) =>
      send(() =>
        sent(
          api.PATCH('/points/{id}', {
            params: { path: { id: point.id } },
            body: { rev: point.rev, said },
          }),
        ),
      ),
    remove: (point: Point) =>
      send(() => sent(api.DELETE('/points/{id}', { params: { path: { id: point.id } } }))),
    /** What they ask as they talk is a request of theirs, to be answered like any other. */
    capture: (space: string, name: string, title: string) =>
      send(() =>
        sent(api.POST('/requests', { body: { id: newId(), space, title, name, source: 'quick' } })),
      ),
  };
}
