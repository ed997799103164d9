import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, sent } from '../../api/client';
import { sayProblem, undoable } from '../../ui/toast';
import type { Task } from '../queries';
import { t } from '../texts';
import type { BoardColumn } from './columns';
import { k } from './texts';

interface Move {
  task: Task;
  from: BoardColumn;
  to: BoardColumn;
}

/** Puts cards into other columns. Until the answer is there they stand where they were put. */
export function useMoves() {
  const client = useQueryClient();
  const [going, setGoing] = useState<ReadonlyMap<string, { task: Task; to: string }>>(new Map());
  const moving = useMutation({
    mutationFn: send,
    onMutate: ({ task, to }) =>
      setGoing((before) => new Map(before).set(task.id, { task, to: to.key })),
    onSuccess: ({ act }, { task, to }) => {
      if (act) undoable(act, k('moved', { title: task.title, column: to.name }));
    },
    onError: (error, { task }) =>
      sayProblem(t('refused', { title: task.title, why: error.message })),
    onSettled: async (_data, _error, { task }) => {
      await client.invalidateQueries({ queryKey: ['task'] });
      setGoing((before) => {
        const rest = new Map(before);
        rest.delete(task.id);
        return rest;
      });
    },
  });
  return {
    going,
    put: (task: Task, from: BoardColumn, to: BoardColumn) => moving.mutate({ task, from, to }),
  };
}

function send({ task, from, to }: Move) {
  const { id, rev } = task;
  const what = to.put?.(task, from) ?? {};
  const params = { path: { id } };
  if (what === 'done') return sent(api.POST('/tasks/{id}/done', { params, body: { rev } }));
  if (what === 'open') return sent(api.POST('/tasks/{id}/reopen', { params, body: { rev } }));
  return sent(api.PATCH('/tasks/{id}', { params, body: { rev, ...what } }));
}
