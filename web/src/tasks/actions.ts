import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, sent } from '../api/client';
import { useOwnZone } from '../api/me';
import { relativeDay } from '../ui/RelativeDate';
import { civilDate } from '../ui/time';
import { sayProblem, undoable } from '../ui/toast';
import { useNow } from '../ui/useNow';
import { rewrite, type Task } from './queries';
import { t } from './texts';

const shownRefusedMs = 2400;

/**
 * What can be done to a task from a list: done or open again, into the trash. It shows at once and goes
 * back, visibly, when the server refuses: `refused` is the task that came back.
 */
export function useTaskActions() {
  const client = useQueryClient();
  const today = civilDate(useNow(), useOwnZone());
  const [refused, setRefused] = useState<string>();

  function putBack(task: Task, back: () => void, error: Error) {
    back();
    setRefused(task.id);
    setTimeout(() => setRefused(undefined), shownRefusedMs);
    sayProblem(t('refused', { title: task.title, why: error.message }));
    void client.invalidateQueries({ queryKey: ['task'] });
  }

  const done = useMutation({
    mutationFn: ({ id, rev }: Task) =>
      sent(api.POST('/tasks/{id}/done', { params: { path: { id } }, body: { rev } })),
    onMutate: (task) => rewrite(client, task.id, (one) => ({ ...one, done_us: Date.now() * 1000 })),
    onSuccess: ({ task, next, act }) => {
      if (act) undoable(act, next?.due ? nextText(task, next.due, today) : doneText(task));
      return client.invalidateQueries({ queryKey: ['task'] });
    },
    onError: (error, task, back) => putBack(task, back ?? (() => undefined), error),
  });

  const reopen = useMutation({
    mutationFn: ({ id, rev }: Task) =>
      sent(api.POST('/tasks/{id}/reopen', { params: { path: { id } }, body: { rev } })),
    onMutate: (task) => rewrite(client, task.id, ({ done_us: _, ...one }) => one),
    onSuccess: ({ task, act }) => {
      if (act) undoable(act, t('reopened', { title: task.title }));
      return client.invalidateQueries({ queryKey: ['task'] });
    },
    onError: (error, task, back) => putBack(task, back ?? (() => undefined), error),
  });

  const trash = useMutation({
    mutationFn: ({ id, rev }: Task) =>
      sent(api.DELETE('/tasks/{id}', { params: { path: { id }, query: { rev } } })),
    onMutate: (task) => rewrite(client, task.id, (one) => ({ ...one, trashed_us: 1 })),
    onSuccess: ({ task, steps, act }) => {
      if (act) undoable(act, withSteps('trashed', task, steps));
      return client.invalidateQueries({ queryKey: ['task'] });
    },
    onError: (error, task, back) => putBack(task, back ?? (() => undefined), error),
  });

  const restore = useMutation({
    mutationFn: ({ id, rev }: Task) =>
      sent(api.POST('/tasks/{id}/restore', { params: { path: { id } }, body: { rev } })),
    onSuccess: ({ task, steps, act }) => {
      if (act) undoable(act, withSteps('restored', task, steps));
      return client.invalidateQueries({ queryKey: ['task'] });
    },
  });

  return {
    refused,
    /** Done when it is open, open when it is done. */
    toggle: (task: Task) => (task.done_us ? reopen : done).mutate(task),
    trash: (task: Task) => trash.mutate(task),
    restore: (task: Task) => restore.mutate(task),
  };
}

function doneText({ title }: Task): string {
  return t('done', { title });
}

/** Open sub-tasks go into the trash with their task and come back with it, so it is said how many. */
function withSteps(what: 'trashed' | 'restored', { title }: Task, count = 0): string {
  return count > 0 ? t(`${what}With`, { title, count }) : t(what, { title });
}

/** A repeating task says when it comes again. */
function nextText({ title }: Task, due: string, today: string): string {
  return t('doneNext', { title, day: relativeDay(due, today) });
}
