import { ActionIcon, Button, Menu } from '@mantine/core';
import {
  IconArrowBarToUp,
  IconArrowLeft,
  IconDots,
  IconDownload,
  IconFileTypePdf,
  IconHistory,
  IconInfoCircle,
  IconMarkdown,
  IconPrinter,
  IconTrash,
} from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { type NoteWhole, titlesQuery } from '../api/notes';
import { copyText } from '../ui/copy';
import { PinButton } from '../ui/pins/PinButton';
import { pdfOf, usePrinted } from '../ui/printing/printed';
import { say, sayProblem } from '../ui/toast';
import classes from './notes.module.css';
import { named, recordsIn, saveText } from './outgoing';
import type { Saver } from './saver';
import { n, t } from './texts';
import type { useNoteActions } from './useNoteActions';

interface Properties {
  whole: NoteWhole;
  saver: Saver;
  mayWrite: boolean;
  plain: boolean;
  toggle: () => void;
  show: (panel: 'details' | 'versions') => void;
  actions: ReturnType<typeof useNoteActions>;
  /** The text as it is on the screen. */
  text: () => string;
}

/** A note's title, whether everything is saved, and what else can be done. */
export function Head({ whole, saver, mayWrite, plain, toggle, show, actions, text }: Properties) {
  const { note } = whole;
  const client = useQueryClient();
  const navigate = useNavigate();
  const printed = `/print/note/${note.id}`;
  const keep = () => void saver.flush();
  usePrinted(printed, undefined, keep);
  const outgoing = async () => {
    const body = text();
    const records = recordsIn(body);
    const titles = records.length > 0 ? await client.fetchQuery(titlesQuery(records)) : new Map();
    return `# ${note.title}\n\n${named(body, titles)}\n`;
  };
  const copy = async () => {
    if (await copyText(await outgoing())) say(n('copied'));
    else sayProblem(n('notCopied'));
  };
  return (
    <header className={classes.head}>
      <Link to="/notes" className={classes.back} data-chrome>
        <IconArrowLeft size={15} stroke={1.8} aria-hidden /> {n('back')}
      </Link>
      <div className={classes.line}>
        <Title note={note} mayWrite={mayWrite} change={actions.change} />
        <div className={classes.buttons} data-chrome>
          {mayWrite && (
            <span className={classes.state} aria-live="polite" data-state={saver.state}>
              {saver.state === 'kept' || saver.state === 'refused' ? n('typing') : n(saver.state)}
            </span>
          )}
          {note.form === 'template' && (
            <Button
              onClick={() => void navigate({ to: '/notes', search: { add: true, from: note.id } })}
            >
              {n('use')}
            </Button>
          )}
          <Button
            variant="default"
            leftSection={<IconInfoCircle size={15} stroke={1.8} />}
            onClick={() => show('details')}
          >
            {n('details')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconHistory size={15} stroke={1.8} />}
            onClick={() => show('versions')}
          >
            {n('versions')}
          </Button>
          <PinButton of={{ kind: 'note', id: note.id, title: note.title }} />
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon variant="default" size={32} aria-label={n('more')} title={n('more')}>
                <IconDots size={16} stroke={1.8} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item
                leftSection={<IconPrinter size={15} stroke={1.8} />}
                component="a"
                href={printed}
                target="_blank"
                onClick={keep}
              >
                {n('print')}
              </Menu.Item>
              <Menu.Item
                leftSection={<IconFileTypePdf size={15} stroke={1.8} />}
                component="a"
                href={pdfOf(printed)}
                download
                onClick={keep}
              >
                {n('pdf')}
              </Menu.Item>
              <Menu.Item
                leftSection={<IconMarkdown size={15} stroke={1.8} />}
                onClick={() => void copy()}
              >
                {n('copy')}
              </Menu.Item>
              <Menu.Item
                leftSection={<IconDownload size={15} stroke={1.8} />}
                onClick={() => void outgoing().then((all) => saveText(note.title, all))}
              >
                {n('save')}
              </Menu.Item>
              <Menu.Item leftSection={<IconMarkdown size={15} stroke={1.8} />} onClick={toggle}>
                {n(plain ? 'visual' : 'markdown')}
              </Menu.Item>
              {mayWrite && (
                <>
                  <Menu.Item
                    leftSection={<IconArrowBarToUp size={15} stroke={1.8} />}
                    onClick={() =>
                      void actions.change(
                        { pinned: !note.pinned },
                        n(note.pinned ? 'unpin' : 'pin'),
                      )
                    }
                  >
                    {n(note.pinned ? 'unpin' : 'pin')}
                  </Menu.Item>
                  <Menu.Divider />
                  <Menu.Item
                    leftSection={<IconTrash size={15} stroke={1.8} />}
                    onClick={() => void actions.trash()}
                  >
                    {t('trash')}
                  </Menu.Item>
                </>
              )}
            </Menu.Dropdown>
          </Menu>
        </div>
      </div>
    </header>
  );
}

type TitleProperties = Pick<Properties, 'mayWrite'> & {
  note: NoteWhole['note'];
  change: Properties['actions']['change'];
};

/** The title is written where it stands. */
function Title({ note, mayWrite, change }: TitleProperties) {
  const [typed, setTyped] = useState(note.title);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (document.activeElement !== field.current) setTyped(note.title);
  }, [note.title]);
  const save = async () => {
    const title = typed.trim();
    if (!title) return setTyped(note.title);
    if (title === note.title) return;
    if (!(await change({ title }, n('changedTitle', { title })))) setTyped(note.title);
  };
  if (!mayWrite) return <h1 className={classes.title}>{note.title}</h1>;
  return (
    <h1 className={classes.title}>
      <textarea
        ref={field}
        aria-label={n('title')}
        className={classes.titleField}
        rows={1}
        maxLength={500}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value.replaceAll('\n', ' '))}
        onBlur={() => void save()}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setTyped(note.title);
          if (event.key === 'Enter') {
            event.preventDefault();
            event.currentTarget.blur();
            document.querySelector<HTMLElement>('[data-note-text]')?.focus();
          }
        }}
      />
    </h1>
  );
}
