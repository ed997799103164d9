import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, sent } from '../../api/client';
import type { components } from '../../api/schema';
import { say, sayProblem, undoable } from '../../ui/toast';
import type { Task } from '../queries';
import { m } from './texts';

export type Edit = Omit<components['schemas']['TaskBulkEdit'], 'tasks' | '$schema'>;
type Edited = components['schemas']['Edited'];

/** Changes the tasks that are chosen in one act, and tells how many were and which not. */
export function useBulk(done: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ tasks, edit }: { tasks: readonly Task[]; edit: Edit }) =>
      sent(
        api.POST('/tasks/bulk', {
          body: { tasks: tasks.map(({ id, rev }) => ({ id, rev })), ...edit },
        }),
      ),
    onSuccess: (edited, { edit }) => {
      const words = [
        ...(edited.changed || !edited.same
          ? [m(edit.trash ? 'trashed' : 'changed', { count: edited.changed })]
          : []),
        ...(edited.steps ? [m('steps', { count: edited.steps })] : []),
        ...(edited.next ? [m('next', { count: edited.next })] : []),
        ...(edited.same ? [m('same', { count: edited.same })] : []),
      ].join(', ');
      if (edited.act) undoable(edited.act, words);
      else if (edited.same) say(words);
      for (const text of leftOut(edited)) sayProblem(text);
      done();
    },
    onError: (error) => sayProblem(error.message),
    onSettled: () => client.invalidateQueries({ queryKey: ['task'] }),
  });
}

/** Those that were not changed, each reason once. */
export function leftOut({ left_out }: Pick<Edited, 'left_out'>): string[] {
  const whys = new Map<string, number>();
  for (const { why } of left_out) whys.set(why, (whys.get(why) ?? 0) + 1);
  return [...whys].map(([why, count]) => m('left', { count, why }));
}
