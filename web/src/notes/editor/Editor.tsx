import './prose.css';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Editor as Prose } from '@tiptap/core';
import { EditorContent, useEditor } from '@tiptap/react';
import { type RefObject, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { newSending, sendFile } from '../../api/files';
import { type Note, titlesQuery } from '../../api/notes';
import { features } from '../../app/features';
import { say, sayProblem } from '../../ui/toast';
import { e, n } from '../texts';
import { showText } from './apply';
import { kit, type Named } from './extensions';
import { losesWords } from './faithful';
import { Keys } from './keys';
import { names } from './names';
import { Picker } from './Picker';
import { Toolbar } from './Toolbar';
import { useTaskFrom } from './useTaskFrom';

/** What the page may ask of the editor. */
export interface EditorHandle {
  /** Puts another text in place of this one, and leaves the cursor where it is among the words. */
  show: (body: string) => void;
  /** The text, where something was typed that was not told yet. */
  pending: () => string | undefined;
  /** The text as it is, in Markdown. */
  read: () => string;
}

interface Properties {
  handle: RefObject<EditorHandle | null>;
  note: Note;
  initial: string;
  readOnly: boolean;
  typed: (text: string) => void;
  flush: () => void;
  /** The text can't be shown without losing some of it. */
  unfaithful: () => void;
}

const serialiseMs = 120;

/** Where a note is written as it looks. */
export default function Editor(properties: Properties) {
  const { handle, note, initial, readOnly, typed, flush, unfaithful } = properties;
  const navigate = useNavigate();
  const [picking, pick] = useState<'record' | 'mention'>();
  const [records, setRecords] = useState<string[]>([]);
  const latest = useRef({ typed, flush });
  latest.current = { typed, flush };
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const asTask = useRef<() => void>(() => undefined);
  const bring = useRef<(files: File[], at?: number) => boolean>(() => false);

  const editor = useEditor(
    {
      extensions: [
        ...kit(),
        Keys.configure({
          record: () => pick('record'),
          mention: () => pick('mention'),
          task: () => asTask.current(),
        }),
      ],
      content: initial,
      contentType: 'markdown',
      editable: !readOnly,
      immediatelyRender: true,
      shouldRerenderOnTransaction: false,
      editorProps: {
        attributes: {
          'aria-label': n('text'),
          'data-note-text': '',
          ...(readOnly
            ? { tabindex: '0', role: 'document' }
            : { 'aria-multiline': 'true', role: 'textbox' }),
        },
        handlePaste: (_view, event) => bring.current([...(event.clipboardData?.files ?? [])]),
        handleDrop: (view, event) => {
          const { clientX: left, clientY: top } = event;
          const at = view.posAtCoords({ left, top })?.pos;
          const taken = bring.current([...(event.dataTransfer?.files ?? [])], at);
          if (taken) event.preventDefault();
          return taken;
        },
      },
      onUpdate: ({ editor: now, transaction }) => {
        setRecords(namedIn(now));
        if (transaction.getMeta('remote')) return;
        clearTimeout(waiting.current);
        waiting.current = setTimeout(() => {
          waiting.current = undefined;
          latest.current.typed(now.getMarkdown());
        }, serialiseMs);
      },
      onBlur: ({ editor: now }) => {
        clearTimeout(waiting.current);
        if (now.isEditable && waiting.current !== undefined)
          latest.current.typed(now.getMarkdown());
        waiting.current = undefined;
        latest.current.flush();
      },
    },
    [],
  );

  asTask.current = useTaskFrom(editor, note);
  useImperativeHandle(handle, () => ({
    pending: () =>
      waiting.current !== undefined || editor.view.composing ? editor.getMarkdown() : undefined,
    show: (body) => showText(editor, body),
    read: () => editor.getMarkdown(),
  }));

  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at once, when the text is first there.
  useEffect(() => {
    setRecords(namedIn(editor));
    if (losesWords(initial, editor.getMarkdown())) unfaithful();
    const ready = editor;
    return () => {
      if (waiting.current === undefined || ready.isDestroyed) return;
      clearTimeout(waiting.current);
      latest.current.typed(ready.getMarkdown());
    };
  }, []);

  const { data: titles } = useQuery(titlesQuery(records));
  useEffect(() => names.learn(titles), [titles]);

  bring.current = (files, at) => {
    const pictures = files.filter(({ type }) => /^image\/(png|jpeg|gif|webp)$/.test(type));
    const words = files.filter(({ name }) => /\.(md|markdown|txt)$/i.test(name));
    if (readOnly || pictures.length + words.length === 0) return false;
    void (async () => {
      if (at !== undefined) editor.commands.setTextSelection(at);
      for (const picture of pictures) await sendPicture(editor, note, picture);
      for (const file of words) await takeWords(editor, file);
    })();
    return true;
  };

  const insert = ({ kind, id }: Named) => {
    pick(undefined);
    editor
      .chain()
      .focus()
      .insertContent([
        { type: 'recordLink', attrs: { kind, id } },
        { type: 'text', text: ' ' },
      ])
      .run();
  };
  const open = (element: Element | null) => {
    const [kind = '', id = ''] = element?.getAttribute('data-record')?.split('/') ?? [];
    if (!kind || !names.of(`${kind}/${id}`)) return;
    const opens = features.find((one) => one.opens?.[kind])?.opens?.[kind];
    opens?.({ kind, id, title: '' }, { navigate });
  };
  return (
    <div className="note-editor">
      {!readOnly && (
        <Toolbar
          editor={editor}
          pick={pick}
          task={() => asTask.current()}
          picture={(files) => bring.current(files)}
        />
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it listens for its links. */}
      <div
        onClick={(event) => open((event.target as Element).closest('[data-record]'))}
        onKeyDown={(event) => {
          if (event.key === 'Enter') open((event.target as Element).closest('[data-record]'));
        }}
      >
        <EditorContent editor={editor} className="note-prose" />
      </div>
      {picking && (
        <Picker
          people={picking === 'mention'}
          onPick={insert}
          onClose={() => {
            pick(undefined);
            const chain = editor.chain().focus();
            (picking === 'mention' ? chain.insertContent('@') : chain).run();
          }}
        />
      )}
    </div>
  );
}

/** The records that are named on the page, as "kind/id". */
function namedIn(editor: Prose): string[] {
  const all = new Set<string>();
  editor.state.doc.descendants((node) => {
    if (node.type.name === 'recordLink') all.add(`${node.attrs.kind}/${node.attrs.id}`);
  });
  return [...all].sort();
}

/** Begins behind what is selected: a picture that was put there a moment ago is, and stays. */
function behind(editor: Prose) {
  return editor.chain().focus().setTextSelection(editor.state.selection.to);
}

const mostWords = 256 << 10;

/** Puts the words of a Markdown file where the cursor is. */
async function takeWords(editor: Prose, file: File): Promise<void> {
  if (file.size > mostWords) return sayProblem(e('wordsTooLong', { name: file.name }));
  const text = (await file.text()).replaceAll('\0', '');
  if (!editor.isDestroyed) behind(editor).insertContent(text, { contentType: 'markdown' }).run();
}

/** Keeps a picture among the note's files, and shows it where the cursor is. */
async function sendPicture(editor: Prose, note: Note, picture: File): Promise<void> {
  say(e('sending'));
  try {
    const sending = newSending(
      { kind: 'note', id: note.id },
      picture.name || 'Picture.png',
      picture,
    );
    const { file } = await sendFile(sending, () => undefined, new AbortController().signal);
    const alt = picture.name.replace(/\.[a-z]+$/i, '');
    behind(editor)
      .setImage({ src: `anteroom:file/${file.id}`, alt })
      .run();
  } catch (failure) {
    sayProblem(failure instanceof Error ? failure.message : String(failure));
  }
}
