import { Button } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useRef, useState } from 'react';
import { namingQuery } from '../../api/notes';
import { type Linked, tiesQuery, unlink } from '../../api/ties';
import { sayProblem, undoable } from '../toast';
import { TieRow } from './TieRow';
import { headed, t } from './texts';
import classes from './ties.module.css';
import { useKeyHere } from './useKeyHere';

const TiePicker = lazy(() => import('./TiePicker'));

/** What belongs together with a record, by what that means, and the notes that name it. */
export default function LinkedBox({ kind, id }: { kind: string; id: string }) {
  const client = useQueryClient();
  const { data } = useQuery(tiesQuery({ kind, id }));
  const { data: naming } = useQuery(namingQuery(kind, id));
  const [picking, setPicking] = useState<Linked | 'new'>();
  const box = useRef<HTMLElement>(null);
  useKeyHere(box, 'l', t('linkKey'), data?.may_link ? () => setPicking('new') : undefined);
  const items = data?.items ?? [];
  const notes = naming?.items ?? [];
  if (!data || (!data.may_link && items.length === 0 && notes.length === 0)) return null;

  const end = async (one: Linked) => {
    try {
      const { act } = await unlink(one);
      if (act) undoable(act, t('ended', { title: one.title }));
    } catch (failure) {
      sayProblem((failure as Error).message);
    }
    await client.invalidateQueries({ queryKey: ['tie'] });
  };
  const groups = [...new Set(items.map(({ means }) => means))];
  return (
    // What happens in the dialog stays there, though React lets it rise through the panel around this.
    <section
      ref={box}
      className={classes.box}
      aria-label={t('title')}
      onSubmit={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        if (picking) event.stopPropagation();
      }}
    >
      <header className={classes.head}>
        <h3 className={classes.title}>{t('title')}</h3>
        {items.length + notes.length > 0 && (
          <span className={classes.count}>{items.length + notes.length}</span>
        )}
        {data.may_link && (
          <Button
            className={classes.add}
            size="compact-sm"
            variant="default"
            leftSection={<IconLink size={14} stroke={1.8} />}
            aria-keyshortcuts="l Alt+l"
            title={t('keyHint')}
            onClick={() => setPicking('new')}
          >
            {t('link')}
          </Button>
        )}
      </header>
      {groups.map((means) => (
        <Group key={means} title={headed(means)}>
          {items
            .filter((one) => one.means === means)
            .map((one) => (
              <TieRow
                key={one.tie}
                one={one}
                {...(one.may_change && {
                  change: () => setPicking(one),
                  end: () => void end(one),
                })}
              />
            ))}
        </Group>
      ))}
      {notes.length > 0 && (
        <Group title={t('mentioned')}>
          {notes.map((note) => (
            <TieRow key={note.id} one={{ kind: 'note', id: note.id, title: note.title }} />
          ))}
        </Group>
      )}
      {picking && (
        <Suspense fallback={null}>
          <TiePicker
            of={{ kind, id }}
            linked={items}
            change={picking === 'new' ? undefined : picking}
            onClose={() => setPicking(undefined)}
          />
        </Suspense>
      )}
    </section>
  );
}

function Group({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <div className={classes.group}>
      <h4 className={classes.means}>{title}</h4>
      <ul className={classes.list} aria-label={title}>
        {children}
      </ul>
    </div>
  );
}
