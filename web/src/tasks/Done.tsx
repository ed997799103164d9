import { Button } from '@mantine/core';
import { IconChecklist } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Empty } from '../ui/Empty';
import { Headed } from './Headed';
import { type TaskFilter, taskPages } from './queries';
import type { Asked } from './search';
import { type RowContext, TaskList } from './TaskList';
import classes from './TaskList.module.css';
import { t } from './texts';

interface DoneProperties {
  filter: TaskFilter;
  asked: Asked;
  context: RowContext;
  view: string | undefined;
}

/** What is done, last done first: on request below the open ones, or by itself. */
export function Done({ filter, asked, context, view }: DoneProperties) {
  const [shown, setShown] = useState(asked.state !== undefined);
  const done: TaskFilter = { ...filter, state: 'done', sort: 'done', desc: undefined };
  // Asked before it is shown only in order to know whether there is anything to show.
  const { data } = useInfiniteQuery(taskPages(done));
  const some = (data?.pages[0]?.items.length ?? 0) > 0;
  if (!some && !shown) return null;
  const List = asked.group && asked.state === 'done' ? Headed : TaskList;
  return (
    <section className={classes.done} aria-label={t('doneGroup')}>
      {asked.state !== 'done' && (
        <Button variant="subtle" size="compact-sm" onClick={() => setShown(!shown)}>
          {t(shown ? 'hideDone' : 'showDone')}
        </Button>
      )}
      {shown && (
        <List
          filter={done}
          group={asked.group}
          context={context}
          view={view}
          empty={<Empty icon={IconChecklist} text={t('doneNone')} />}
        />
      )}
    </section>
  );
}
