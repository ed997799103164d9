import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, sent } from '../api/client';
import { refresh } from '../api/live';
import { ApiError } from '../api/problem';
import { sayProblem, undoable } from '../ui/toast';
import { t } from './texts';
import type { Plan, Telling } from './usePlan';

/** Applies a plan in one act; when it is old, says so and has it made anew. */
export function useApply(
  who: readonly string[],
  done: (messages: readonly Telling[]) => void,
  again: () => void,
) {
  const client = useQueryClient();
  const [applying, setApplying] = useState(false);
  const apply = async (plan: Plan) => {
    setApplying(true);
    try {
      const principals = new Set([...plan.people.map(({ id }) => id), ...who]);
      const { act, moved } = await sent(
        api.POST('/replans/apply', {
          body: {
            seq: plan.seq,
            principals: [...principals],
            changes: [
              ...plan.moves.map(({ parts, start_us, end_us }) => ({ parts, start_us, end_us })),
              ...plan.cancels.map(({ parts }) => ({ parts, cancel: true })),
            ],
          },
        }),
      );
      undoable(act, moved > 0 ? t('applied', { count: moved }) : t('appliedCancel'));
      done(plan.messages);
    } catch (failure) {
      sayProblem(failure instanceof Error ? failure.message : String(failure));
      if (failure instanceof ApiError && failure.status === 409) again();
    } finally {
      setApplying(false);
      void refresh(client, [{ seq: 0, kind: 'event', id: '', space: '', op: '' }]);
    }
  };
  return { apply, applying };
}
