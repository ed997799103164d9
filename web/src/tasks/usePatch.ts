import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, sent } from '../api/client';
import { sayProblem, undoable } from '../ui/toast';
import { rewrite, type Task, type TaskPatch } from './queries';
import { t } from './texts';

interface Patched {
  task: Task;
  patch: Omit<TaskPatch, 'rev'>;
  /** What is said when it is done. */
  said: string;
  /** How it looks until the answer is there. */
  shown?: Partial<Task>;
}

/** Changes one task where it is shown; it shows at once, and goes back when the server refuses. */
export function usePatch() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ task, patch }: Patched) =>
      sent(
        api.PATCH('/tasks/{id}', {
          params: { path: { id: task.id } },
          body: { rev: task.rev, ...patch },
        }),
      ),
    onMutate: ({ task, shown = {} }) => rewrite(client, task.id, (one) => ({ ...one, ...shown })),
    onSuccess: ({ act }, { said }) => {
      if (act) undoable(act, said);
      return client.invalidateQueries({ queryKey: ['task'] });
    },
    onError: (error, { task }, back) => {
      back?.();
      sayProblem(t('refused', { title: task.title, why: error.message }));
      return client.invalidateQueries({ queryKey: ['task'] });
    },
  });
}
