import { Button, Textarea } from '@mantine/core';
import { IconCopy, IconMail, IconNotebook, IconSend } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api, sent } from '../api/client';
import { say as comment } from '../api/comments';
import { newId } from '../api/id';
import { useMembers } from '../api/members';
import { confirm } from '../ui/confirm';
import { copyText } from '../ui/copy';
import { say, sayProblem, undoable } from '../ui/toast';
import { Widget } from '../ui/Widget';
import { t } from './texts';
import classes from './wrapup.module.css';
import { useWritten } from './written';

interface Properties {
  space: string;
  /** The principal whose week it is; undefined for one's own. */
  person: { name: string; member?: string } | undefined;
  /** What the week says by itself. */
  filled: string;
  /** The first day of the week, and how it is said. */
  from: string;
  day: (date: string) => string;
  /** Who writes; nobody is told by themselves. */
  me: string;
}

/** The status of a week as a text: filled in, put into one's own words, kept where its reader finds it, and told. */
export function Status({ space, person, filled, from, day, me }: Properties) {
  const client = useQueryClient();
  const { data: members = [] } = useMembers();
  const [written, write] = useWritten(from, space);
  const [kept, setKept] = useState<string>();
  const [noteId, setNoteId] = useState(newId);
  const text = written ?? filled;
  const name = person?.name.split(' ')[0] ?? '';
  const title = t(person ? 'noteTitle' : 'noteOwnTitle', { date: day(from) });
  const reader = members.find(({ id }) => id === person?.member);
  const called = reader?.name ?? '';
  const told = reader && person?.member && person.member !== me ? person.member : undefined;
  const keeping = useMutation({
    mutationFn: async () => {
      const { act } = await sent(
        api.POST('/notes', { body: { id: noteId, space, title, body: text } }),
      );
      if (told && called) {
        const about = { kind: 'note', id: noteId };
        await comment({ about, text: t('toldComment', { name: called }), mentions: [told] });
      }
      return act;
    },
    onSuccess: (act) => {
      if (act) undoable(act, told ? t('keptTold', { name, title }) : t('kept', { title }));
      setKept(noteId);
      setNoteId(newId());
      write(undefined);
      for (const kind of ['note', 'comment', 'view'])
        void client.invalidateQueries({ queryKey: [kind] });
    },
    onError: (error) => sayProblem(error.message),
  });
  const again = async () => {
    const question = { title: t('fillAgain'), text: t('fillAgainAsk'), action: t('fillAgain') };
    if (await confirm(question)) write(undefined);
  };
  const copy = () =>
    void copyText(text).then((ok) => (ok ? say(t('copied')) : sayProblem(t('cantCopy'))));
  const mail = `mailto:${reader?.email ?? ''}?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(text)}`;
  return (
    <Widget title={person ? t('status', { name }) : t('statusOwn')}>
      <div className={classes.status}>
        <Textarea
          aria-label={person ? t('status', { name }) : t('statusOwn')}
          description={t('statusHint')}
          autosize
          minRows={10}
          maxRows={40}
          maxLength={50_000}
          value={text}
          onChange={(event) => write(event.currentTarget.value)}
        />
        <div className={classes.buttons}>
          <Button
            leftSection={
              told ? <IconSend size={15} stroke={1.8} /> : <IconNotebook size={15} stroke={1.8} />
            }
            loading={keeping.isPending}
            disabled={!text.trim()}
            onClick={() => keeping.mutate()}
          >
            {told ? t('send', { name }) : t('keepOwn')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconCopy size={15} stroke={1.8} />}
            onClick={copy}
          >
            {t('copy')}
          </Button>
          {person && mail.length < 2000 && (
            <Button
              variant="default"
              component="a"
              href={mail}
              leftSection={<IconMail size={15} stroke={1.8} />}
            >
              {t('mail')}
            </Button>
          )}
          {written !== undefined && written !== filled && (
            <Button variant="subtle" onClick={() => void again()}>
              {t('fillAgain')}
            </Button>
          )}
          {kept && (
            <Link to="/notes/$id" params={{ id: kept }}>
              {t('open')}
            </Link>
          )}
        </div>
      </div>
    </Widget>
  );
}
