import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useReducer, useRef } from 'react';
import { api, sent } from '../api/client';
import { keys } from '../api/keys';
import type { NoteWhole } from '../api/notes';
import { ApiError } from '../api/problem';
import { sayProblem } from '../ui/toast';
import { type Kept, Saver } from './saver';
import { n } from './texts';

const place = (id: string) => `anteroom.note.${id}`;

/** What of a note is on this device only. */
function keptOf(id: string): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(place(id)) ?? 'null') as Kept | null;
  } catch {
    return null;
  }
}

/** Keeps it, or lets go of what was kept last: of that only, for the note may be open a second time. */
function keeper(id: string, kept: Kept | null) {
  let last = kept?.text;
  return (now: Kept | null): void => {
    try {
      if (now) localStorage.setItem(place(id), JSON.stringify(now));
      else if (last !== undefined && keptOf(id)?.text === last) localStorage.removeItem(place(id));
      last = now?.text ?? last;
    } catch {
      // No room on the device: the words are still on the screen, and on their way.
    }
  };
}

/** Saves a note's text while it is typed; `show` puts in what came from others. */
export function useSaver(
  whole: NoteWhole,
  pending: () => string | undefined,
  show: (body: string) => void,
) {
  const client = useQueryClient();
  const [, draw] = useReducer((count: number) => count + 1, 0);
  const screen = useRef({ pending, show });
  screen.current = { pending, show };
  const { id } = whole.note;
  const first = useRef(whole);
  const [saver, recovered] = useMemo(() => {
    const kept = keptOf(id);
    const { note, body } = first.current;
    const made = new Saver(
      {
        send: async (base, text) => {
          const answer = await sent(
            api.PATCH('/notes/{id}', { params: { path: { id } }, body: { base, body: text } }),
          );
          client.setQueryData<NoteWhole>(keys.one('note', id), (was) =>
            was && was.note.rev <= answer.note.rev
              ? { ...was, note: answer.note, body: answer.body }
              : was,
          );
          const { version, rev } = answer.note;
          const { both = 0, from = version } = answer;
          return { version, rev, body: answer.body, from, both };
        },
        pending: () => screen.current.pending(),
        show: (text) => screen.current.show(text),
        keep: keeper(id, kept),
        tell: draw,
        both: (count) => sayProblem(n('both', { count })),
        passing: (error) =>
          !(error instanceof ApiError) ||
          error.status === 0 ||
          error.status >= 500 ||
          error.status === 429,
      },
      { version: note.version, rev: note.rev, body },
      kept,
    );
    return [made, kept !== null];
  }, [id, client]);

  useEffect(() => {
    saver.arrived({ version: whole.note.version, rev: whole.note.rev, body: whole.body });
  }, [saver, whole.note.rev, whole.note.version, whole.body]);

  useEffect(() => {
    const now = () => void saver.flush();
    const hidden = () => document.visibilityState === 'hidden' && now();
    window.addEventListener('online', now);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      window.removeEventListener('online', now);
      document.removeEventListener('visibilitychange', hidden);
      void saver.flush();
    };
  }, [saver]);
  return { saver, recovered };
}
