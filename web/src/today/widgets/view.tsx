import { IconTable } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMe, usePrincipals } from '../../api/me';
import { type SavedView, useViews } from '../../api/views';
import { When } from '../../lists/Cell';
import { Open } from '../../lists/Open';
import { rowKey, rowPages } from '../../lists/queries';
import { askedBy as askedOfList } from '../../lists/state';
import { Due } from '../../tasks/Due';
import { taskPages } from '../../tasks/queries';
import { daysOf } from '../../tasks/views/days';
import { askedBy } from '../../tasks/views/state';
import { filterOf } from '../../tasks/views/useAsked';
import { RowsSkeleton } from '../../ui/PageSkeleton';
import { PersonName } from '../../ui/Person';
import { Problem } from '../../ui/Problem';
import { Widget } from '../../ui/Widget';
import { useToday, widgetOf } from '../layout/model';
import { w } from './texts';
import classes from './widgets.module.css';

export const widget = widgetOf({
  title: w('view'),
  about: w('viewAbout'),
  icon: IconTable,
  size: { w: 3, h: 12 },
  min: { w: 2, h: 4 },
  many: true,
  options: {
    view: { kind: 'view', label: w('whichView') },
    rows: { kind: 'number', label: w('rows'), min: 1, max: 50, usual: 8 },
  },
  Body: ({ values: { view, rows } }) => <View id={view} most={rows} />,
});

function View({ id, most }: { id: string; most: number }) {
  const { data: views } = useViews('');
  const view = views?.find((one) => one.id === id);
  if (view?.lists === 'task') return <Tasks view={view} most={most} />;
  if (view) return <Records view={view} most={most} />;
  return (
    <Widget title={w('view')}>
      {views ? (
        <p className={classes.none}>{w(id ? 'viewGone' : 'viewNone')}</p>
      ) : (
        <RowsSkeleton rows={4} />
      )}
    </Widget>
  );
}

/** What a saved view of other records finds now. */
function Records({ view, most }: { view: SavedView; most: number }) {
  const { data: people } = usePrincipals();
  const { filters = [], ...asked } = askedOfList(view);
  const { data, error, refetch } = useInfiniteQuery(
    rowPages({ kind: view.lists, filters, q: asked.q, sort: asked.sort, desc: asked.desc }),
  );
  const rows = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Widget
      title={view.name}
      note={
        rows.length > 0
          ? w('countOf', { count: rows.length, more: data?.pages.at(-1)?.next ? '+' : '' })
          : undefined
      }
      actions={
        <Link to="/lists" search={{ view: view.id }} className={classes.all}>
          {w('openView')}
        </Link>
      }
    >
      {!data && !error && <RowsSkeleton rows={4} />}
      {!data && error && <Problem error={error} retry={() => void refetch()} />}
      {data && rows.length === 0 && <p className={classes.none}>{w('viewEmpty')}</p>}
      <ul className={classes.list}>
        {rows.slice(0, most).map((row) => {
          const person = people?.find((one) => one.space === row.space);
          return (
            <li key={rowKey(row)} className={classes.row}>
              <Open kind={view.lists} row={row} className={classes.main} />
              {row.cells.starts && (
                <span className={classes.end}>
                  <When value={row.cells.starts} />
                </span>
              )}
              {person && (
                <span className={classes.about}>
                  <PersonName name={person.name} colour={person.colour} />
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </Widget>
  );
}

/** What a saved view of the tasks finds now. */
function Tasks({ view, most }: { view: SavedView; most: number }) {
  const { today } = useToday().days;
  const { data: me } = useMe();
  const { data: people } = usePrincipals();
  const asked = askedBy(view);
  const days = daysOf(asked.due, today, me?.member.week_start === 'sunday' ? 'sunday' : 'monday');
  const { data, error, refetch } = useInfiniteQuery(
    taskPages(filterOf(asked, me?.member.id, days, today)),
  );
  const tasks = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Widget
      title={view.name}
      note={
        tasks.length > 0
          ? w('countOf', { count: tasks.length, more: data?.pages.at(-1)?.next ? '+' : '' })
          : undefined
      }
      actions={
        <Link to="/tasks" search={{ view: view.id }} className={classes.all}>
          {w('openView')}
        </Link>
      }
    >
      {!data && !error && <RowsSkeleton rows={4} />}
      {!data && error && <Problem error={error} retry={() => void refetch()} />}
      {data && tasks.length === 0 && <p className={classes.none}>{w('viewEmpty')}</p>}
      <ul className={classes.list}>
        {tasks.slice(0, most).map((task) => {
          const person = people?.find((one) => one.id === task.space);
          return (
            <li key={task.id} className={classes.row}>
              <Link to="/tasks" search={{ view: view.id, open: task.id }} className={classes.main}>
                {task.title}
              </Link>
              <span className={classes.end}>
                <Due task={task} />
              </span>
              {person && (
                <span className={classes.about}>
                  <PersonName name={person.name} colour={person.colour} />
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </Widget>
  );
}
