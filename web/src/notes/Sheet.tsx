import { Button, Textarea } from '@mantine/core';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useMe, useWritable } from '../api/me';
import type { NoteWhole } from '../api/notes';
import { FilesOf } from '../ui/files/FilesOf';
import { RowsSkeleton } from '../ui/PageSkeleton';
import { say } from '../ui/toast';
import type { EditorHandle } from './editor/Editor';
import { Head } from './Head';
import classes from './notes.module.css';
import { Strip } from './Strip';
import { n } from './texts';
import { useNoteActions } from './useNoteActions';
import { useSaver } from './useSaver';

const Editor = lazy(() => import('./editor/Editor'));
const Details = lazy(() => import('./Details'));
const Versions = lazy(() => import('./Versions'));

/** A note to be read and written. */
export function Sheet({ whole }: { whole: NoteWhole }) {
  const { note } = whole;
  const { data: me } = useMe();
  const writable = useWritable();
  const trashed = note.trashed_us !== undefined;
  const mayWrite = !trashed && (writable(note.space) || note.space === me?.organisation.id);
  const editor = useRef<EditorHandle>(null);
  const [plain, setPlain] = useState(false);
  const [source, setSource] = useState('');
  const [unfaithful, setUnfaithful] = useState(false);
  const [panel, setPanel] = useState<'details' | 'versions'>();
  const { saver, recovered } = useSaver(
    whole,
    () => editor.current?.pending(),
    (body) => {
      editor.current?.show(body);
      setSource(body);
    },
  );
  const actions = useNoteActions(note);
  useEffect(() => {
    document.title = `${note.title} · Anteroom`;
  }, [note.title]);
  useEffect(() => {
    if (recovered) say(n('recovered'));
  }, [recovered]);
  const raw = () => {
    setSource(editor.current?.read() ?? saver.text);
    setPlain(true);
  };
  return (
    <article className={classes.sheet}>
      <Head
        whole={whole}
        saver={saver}
        mayWrite={mayWrite}
        plain={plain}
        toggle={() => (plain ? setPlain(false) : raw())}
        show={setPanel}
        actions={actions}
        text={() => editor.current?.read() ?? saver.text}
      />
      {saver.state === 'kept' && (
        <p className={classes.alert} data-tone="warn" role="alert">
          {n('kept')}
        </p>
      )}
      {saver.state === 'refused' && (
        <p className={classes.alert} data-tone="late" role="alert">
          {n('refused', { why: saver.problem instanceof Error ? saver.problem.message : '' })}
        </p>
      )}
      {trashed ? (
        <p className={classes.alert}>
          {n('inTrash')}{' '}
          <Button size="compact-sm" onClick={() => void actions.restore()}>
            {n('restore')}
          </Button>
        </p>
      ) : (
        !mayWrite && me && <p className={classes.hint}>{n('readOnly')}</p>
      )}
      <Strip whole={whole} mayWrite={mayWrite} change={actions.change} />
      {unfaithful && plain && <p className={classes.hint}>{n('unfaithful')}</p>}
      {plain ? (
        <Textarea
          className={classes.source}
          aria-label={n('text')}
          autosize
          minRows={12}
          readOnly={!mayWrite}
          spellCheck
          value={source}
          onChange={(event) => {
            setSource(event.currentTarget.value);
            saver.typed(event.currentTarget.value);
          }}
          onBlur={() => void saver.flush()}
        />
      ) : (
        <Suspense fallback={<RowsSkeleton rows={8} />}>
          <Editor
            key={`${note.id} ${mayWrite}`}
            handle={editor}
            note={note}
            initial={saver.text}
            readOnly={!mayWrite}
            typed={(text) => saver.typed(text)}
            flush={() => void saver.flush()}
            unfaithful={() => {
              setUnfaithful(true);
              setSource(saver.text);
              setPlain(true);
            }}
          />
        </Suspense>
      )}
      <footer className={classes.foot} data-chrome>
        <FilesOf kind="note" id={note.id} readOnly={!mayWrite} />
      </footer>
      <Suspense fallback={null}>
        {panel === 'details' && (
          <Details note={note} mayWrite={mayWrite} onClose={() => setPanel(undefined)} />
        )}
        {panel === 'versions' && (
          <Versions note={note} mayWrite={mayWrite} onClose={() => setPanel(undefined)} />
        )}
      </Suspense>
    </article>
  );
}
