import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { undoAct } from '../api/acts';
import { useFieldsOf } from '../api/fields';
import { copyText } from '../ui/copy';
import { say } from '../ui/toast';
import classes from './arrivals.module.css';
import { reportText } from './report';
import type { Arrival } from './send';
import { Told } from './Told';
import { t } from './texts';

interface Properties {
  arrival: Arrival;
  /** Where it all is. */
  space: string;
  onAgain: () => void;
}

/** What came, where it is, and the way back. */
export function Done({ arrival, space, onAgain }: Properties) {
  const navigate = useNavigate();
  const { report, act, made } = arrival;
  const lists = listField(arrival, useFieldsOf('task', space));
  const first = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // What had the focus is gone.
    first.current?.querySelector('button')?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, []);
  const back = useMutation({
    mutationFn: (one: string) => undoAct(one),
    onSuccess: () => {
      say(t('undone'));
      onAgain();
    },
  });
  return (
    <>
      <div ref={first} className={classes.buttons}>
        {report && (
          <Button onClick={() => void navigate({ to: '/notes/$id', params: { id: report } })}>
            {t('report')}
          </Button>
        )}
        <Button
          variant="default"
          onClick={async () => (await copyText(reportText(arrival))) && say(t('copied'))}
        >
          {t('copy')}
        </Button>
        {lists && (
          <Button
            variant="default"
            onClick={() =>
              void navigate({
                to: '/tasks',
                search: { look: 'board', group: `own:${lists}`, own: `${lists}:set`, state: 'all' },
              })
            }
          >
            {t('toBoard')}
          </Button>
        )}
        {made.tasks > 0 && (
          <Button variant="default" onClick={() => void navigate({ to: '/tasks' })}>
            {t('toTasks')}
          </Button>
        )}
        {made.notes > 0 && (
          <Button variant="default" onClick={() => void navigate({ to: '/notes' })}>
            {t('toNotes')}
          </Button>
        )}
        {act && (
          <Button variant="default" loading={back.isPending} onClick={() => back.mutate(act)}>
            {t('undo')}
          </Button>
        )}
        <Button variant="subtle" onClick={onAgain}>
          {t('again')}
        </Button>
      </div>
      <p className={classes.quiet}>{t('doneAbout')}</p>
      <Told arrival={arrival} title={t('came')} />
    </>
  );
}

/** The own field that holds the lists of a board, where that is what was chosen for them. */
function listField({ source, tables }: Arrival, fields: readonly { id: string; name: string }[]) {
  if (source !== 'trello') return undefined;
  const as = tables[0]?.columns.find(({ name }) => name === 'List')?.as ?? '';
  if (as.startsWith('own:')) return as.slice(4);
  if (as !== 'field:choice') return undefined;
  return fields.findLast(({ name }) => name === 'List' || name === 'List (Trello)')?.id;
}
