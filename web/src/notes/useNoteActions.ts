import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api, sent } from '../api/client';
import { keys } from '../api/keys';
import type { Note, NoteAnswer, NoteWhole } from '../api/notes';
import type { components } from '../api/schema';
import { sayProblem, undoable } from '../ui/toast';
import { n } from './texts';

export type NotePatch = Omit<components['schemas']['NotePatch'], 'rev'>;

/** What can be done with a note besides writing in it. Failures are said. */
export function useNoteActions({ id, title }: Note) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const renew = ({ note, body }: NoteAnswer) => {
    client.setQueryData<NoteWhole>(keys.one('note', id), (was) => was && { ...was, note, body });
    void client.invalidateQueries({ queryKey: ['note'] });
  };
  const attempt = async (words: string, what: () => Promise<NoteAnswer>): Promise<boolean> => {
    try {
      const answer = await what();
      renew(answer);
      if (answer.act) undoable(answer.act, words);
      return true;
    } catch (failure) {
      sayProblem(failure instanceof Error ? failure.message : String(failure));
      return false;
    }
  };
  const params = { path: { id } };
  /** Small changes of one field do not mind that somebody typed meanwhile. */
  const change = (body: NotePatch, words: string) =>
    attempt(words, () => sent(api.PATCH('/notes/{id}', { params, body })));
  return {
    change,
    restore: () =>
      attempt(n('restored', { title }), () => sent(api.POST('/notes/{id}/restore', { params }))),
    trash: async () => {
      const gone = await attempt(n('trashed', { title }), () =>
        sent(api.DELETE('/notes/{id}', { params })),
      );
      if (gone) void navigate({ to: '/notes' });
    },
  };
}
