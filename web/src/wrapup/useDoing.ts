import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, sent } from '../api/client';
import { newId } from '../api/id';
import { addDays } from '../ui/time';
import { sayProblem, undoable } from '../ui/toast';
import type { Task, Week } from './facts';
import { t } from './texts';

/** What is put in order while one looks back: each with its undo. */
export function useDoing(week: Week, space: string, day: (date: string) => string) {
  const client = useQueryClient();
  const monday = addDays(week.until, 1);
  const act = useMutation({
    mutationFn: ({ call }: { call: () => Promise<{ act?: string }>; said: string }) => call(),
    onSuccess: ({ act }, { said }) => {
      if (act) undoable(act, said);
    },
    onError: (error) => sayProblem(error.message),
    onSettled: () =>
      Promise.all(
        ['task', 'lesson', 'view'].map((kind) => client.invalidateQueries({ queryKey: [kind] })),
      ),
  });
  const path = ({ id }: Task) => ({ path: { id } });
  return {
    tick: (task: Task) =>
      act.mutate({
        call: () =>
          sent(api.POST('/tasks/{id}/done', { params: path(task), body: { rev: task.rev } })),
        said: t('ticked', { title: task.title }),
      }),
    toNext: (task: Task) =>
      act.mutate({
        call: () =>
          sent(
            api.PATCH('/tasks/{id}', { params: path(task), body: { rev: task.rev, due: monday } }),
          ),
        said: t('moved', { title: task.title, when: day(monday) }),
      }),
    addNext: (title: string) =>
      act.mutateAsync({
        call: () => sent(api.POST('/tasks', { body: { id: newId(), space, title, due: monday } })),
        said: t('added', { title }),
      }),
    lesson: (text: string, today: string) =>
      act.mutateAsync({
        call: () =>
          sent(
            api.POST('/records/{kind}', {
              params: { path: { kind: 'lesson' } },
              body: {
                id: newId(),
                space,
                values: { lesson: text, went: 'wrong', area: 'general', learned: today },
              },
            }),
          ),
        said: t('lessonKept', { text }),
      }),
  };
}

export type Doing = ReturnType<typeof useDoing>;
