import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, sent } from '../api/client';
import type { Hearer, Untold } from '../api/tellings';
import { copyText } from '../ui/copy';
import { say, sayProblem, undoable } from '../ui/toast';
import { t } from './texts';

/** Marking as told: done at once, with undo. Whoever comes second is told so, and sees the list as it is. */
export function useTelling() {
  const client = useQueryClient();
  const mark = useMutation({
    mutationFn: ({
      items,
    }: {
      items: { id: string; state: string; people?: string[] }[];
      said: string;
    }) => sent(api.POST('/tellings/told', { body: { items } })),
    onSuccess: ({ act }, { said }) => undoable(act, said),
    onError: (error) => sayProblem(error.message),
    onSettled: () => client.invalidateQueries({ queryKey: ['telling'] }),
  });
  return {
    busy: mark.isPending,
    one: ({ id, state, title }: Untold, { person, name }: Hearer) =>
      mark.mutate({
        items: [{ id, state, people: [person] }],
        said: t('toldOne', { name, title }),
      }),
    all: (items: readonly Untold[]) =>
      mark.mutate({
        items: items.map(({ id, state }) => ({ id, state })),
        said: t('toldMany', { count: countOf(items) }),
      }),
  };
}

export type Telling = ReturnType<typeof useTelling>;

export function countOf(items: readonly Untold[]): number {
  return items.reduce((sum, { messages }) => sum + messages.length, 0);
}

/** A message with whom it is for, to be pasted anywhere. */
export function letterOf({ name, email, subject, text }: Hearer): string {
  const to = email && email !== name ? `${name} <${email}>` : name;
  return `${to}\n${subject}\n\n${text}`;
}

export async function copy(text: string, done: string): Promise<void> {
  if (await copyText(text)) say(done);
  else sayProblem(t('copyFailed'));
}
