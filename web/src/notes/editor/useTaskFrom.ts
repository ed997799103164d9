import { useQueryClient } from '@tanstack/react-query';
import type { Editor } from '@tiptap/core';
import { api, sent } from '../../api/client';
import { newId } from '../../api/id';
import { useMe, useWritable } from '../../api/me';
import type { Note } from '../../api/notes';
import { say, sayProblem, undoable } from '../../ui/toast';
import { e } from '../texts';

/** The line in which the cursor stands: where it ends, what it says, whether a task is named in it. */
function lineAt(editor: Editor) {
  const { $from } = editor.state.selection;
  const line = $from.parent;
  let task = false;
  line.descendants((node) => {
    if (node.type.name === 'recordLink' && node.attrs.kind === 'task') task = true;
  });
  return { text: line.textContent.trim().slice(0, 500), end: $from.end(), task };
}

/** Makes a task of the line in which the cursor stands, and names the task there. */
export function useTaskFrom(editor: Editor, note: Note): () => void {
  const client = useQueryClient();
  const { data: me } = useMe();
  const writable = useWritable();
  return () => {
    const { text, end, task } = lineAt(editor);
    if (!text) return sayProblem(e('taskEmpty'));
    if (task) return say(e('taskAlready'));
    const theirs = writable(note.space);
    const id = newId();
    // The link goes in at once and where the line ends now; it is taken out again when there is no task.
    editor
      .chain()
      .insertContentAt(end, [
        { type: 'text', text: ' ' },
        { type: 'recordLink', attrs: { kind: 'task', id } },
      ])
      .run();
    void sent(
      api.POST('/tasks', {
        body: { id, space: theirs ? note.space : (me?.member.id ?? note.space), title: text },
      }),
    ).then(
      ({ act = '' }) => {
        undoable(act, e(theirs ? 'taskMade' : 'taskOwn', { title: text }));
        void client.invalidateQueries({ queryKey: ['task'] });
        void client.invalidateQueries({ queryKey: ['view', 'titles'] });
      },
      (failure: Error) => {
        sayProblem(failure.message);
        takeOut(editor, id);
      },
    );
  };
}

function takeOut(editor: Editor, id: string): void {
  editor.state.doc.descendants((node, at) => {
    if (node.type.name !== 'recordLink' || node.attrs.id !== id) return;
    editor
      .chain()
      .deleteRange({ from: at - 1, to: at + node.nodeSize })
      .run();
  });
}
