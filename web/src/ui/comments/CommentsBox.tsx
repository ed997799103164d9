import { Button, UnstyledButton } from '@mantine/core';
import { IconChevronRight, IconMessage } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { commentsQuery, read, say } from '../../api/comments';
import { newId } from '../../api/id';
import { useKeyHere } from '../ties/useKeyHere';
import { sayProblem, undoable } from '../toast';
import { Composer } from './Composer';
import classes from './comments.module.css';
import { Said } from './Said';
import { t } from './texts';
import { useWanted } from './wanted';

/** What was said about a record: closed until somebody wants it, or is meant by it. */
export default function CommentsBox({ kind, id }: { kind: string; id: string }) {
  const client = useQueryClient();
  const of = { kind, id };
  const { data } = useQuery(commentsQuery(of));
  const [opened, setOpened] = useState<boolean>();
  const [writing, setWriting] = useState(false);
  const draft = useRef(newId());
  const box = useRef<HTMLElement>(null);
  const write = () => {
    setOpened(true);
    setWriting(true);
  };
  useKeyHere(box, 'r', t('key'), data?.may_comment ? write : undefined);
  const [wanted, setWanted] = useState(false);
  useWanted(`${kind}/${id}`, () => {
    setOpened(true);
    setWanted(true);
  });
  const loaded = data !== undefined;
  useEffect(() => {
    if (!wanted || !loaded) return;
    setWanted(false);
    box.current?.scrollIntoView({ block: 'center' });
  }, [wanted, loaded]);
  const unread = data?.unread ?? [];
  const [fresh, setFresh] = useState<readonly string[]>([]);
  const shown = opened ?? (unread.length > 0 || fresh.length > 0);
  const waiting = unread.join(' ');
  // What is on the screen is read, and stands out until the panel is closed.
  useEffect(() => {
    if (!shown || !waiting) return;
    setFresh((now) => [...now, ...waiting.split(' ')]);
    void read(waiting.split(' ')).then(() =>
      client.invalidateQueries({ queryKey: ['comment', 'mentions'] }),
    );
  }, [shown, waiting, client]);
  const items = data?.items ?? [];
  if (!data || (!data.may_comment && items.length === 0)) return null;

  const send = async (text: string, mentions: string[]) => {
    try {
      const { act } = await say({ id: draft.current, about: of, text, mentions });
      draft.current = newId();
      if (act) undoable(act, t('said'));
    } catch (failure) {
      sayProblem((failure as Error).message);
      throw failure;
    } finally {
      await client.invalidateQueries({ queryKey: ['comment', 'of', kind, id] });
    }
  };
  return (
    <section ref={box} className={classes.box} aria-label={t('title')}>
      <header className={classes.head}>
        <UnstyledButton
          className={classes.fold}
          aria-expanded={shown}
          onClick={() => setOpened(!shown)}
        >
          <IconChevronRight size={14} stroke={2} aria-hidden />
          <h3 className={classes.title}>{t('title')}</h3>
          {items.length > 0 && <span className={classes.count}>{items.length}</span>}
          {unread.length > 0 && (
            <span className={classes.unread}>{t('forYou', { count: unread.length })}</span>
          )}
        </UnstyledButton>
        {data.may_comment && !writing && (
          <Button
            className={classes.add}
            size="compact-sm"
            variant="default"
            leftSection={<IconMessage size={14} stroke={1.8} />}
            aria-keyshortcuts="r Alt+r"
            title={t('keyHint')}
            onClick={write}
          >
            {t('write')}
          </Button>
        )}
      </header>
      {shown && items.length > 0 && (
        <ol className={classes.list}>
          {items.map((one) => (
            <Said key={one.id} of={of} one={one} fresh={fresh.includes(one.id)} />
          ))}
        </ol>
      )}
      {shown && writing && <Composer of={of} send={send} onClose={() => setWriting(false)} />}
    </section>
  );
}
