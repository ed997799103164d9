import { IconNotes } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api, sent } from '../../api/client';
import { keys } from '../../api/keys';
import { usePrincipals } from '../../api/me';
import { noteQuery, titlesQuery } from '../../api/notes';
import { recordsIn, spoken } from '../../notes/outgoing';
import { Empty } from '../../ui/Empty';
import { RowsSkeleton } from '../../ui/PageSkeleton';
import { PersonName } from '../../ui/Person';
import { relativeDay } from '../../ui/RelativeDate';
import { civilDate, fromMicros } from '../../ui/time';
import { Widget } from '../../ui/Widget';
import { useToday, widgetOf } from '../layout/model';
import { Plain } from './plain/Plain';
import { w } from './texts';
import classes from './widgets.module.css';

export const widget = widgetOf({
  title: w('notes'),
  about: w('notesAbout'),
  icon: IconNotes,
  size: { w: 3, h: 12 },
  min: { w: 2, h: 4 },
  many: true,
  options: {
    note: { kind: 'note', label: w('whichNote') },
    rows: { kind: 'number', label: w('rows'), min: 1, max: 30, usual: 6 },
  },
  Body: ({ values: { note, rows } }) => (note ? <One id={note} /> : <Latest most={rows} />),
});

/** The notes that were changed last, pinned ones first. */
function Latest({ most }: { most: number }) {
  const { own, today } = useToday().days;
  const { data: people } = usePrincipals();
  const { data } = useQuery({
    queryKey: keys.list('note', { latest: most }),
    queryFn: ({ signal }) =>
      sent(api.GET('/notes', { params: { query: { sort: 'changed', limit: most * 2 } }, signal })),
    select: ({ items }) => ({
      items: items.filter(({ form }) => form !== 'template').slice(0, most),
    }),
  });
  return (
    <Widget
      title={w('notes')}
      actions={
        <Link to="/notes" className={classes.all}>
          {w('allNotes')}
        </Link>
      }
    >
      {!data && <RowsSkeleton rows={4} />}
      {data?.items.length === 0 && <Empty inline text={w('notesNone')} />}
      <ul className={classes.list}>
        {data?.items.map(({ id, title, space, updated_us }) => {
          const person = people?.find((one) => one.id === space);
          return (
            <li key={id} className={classes.row}>
              <Link to="/notes/$id" params={{ id }} className={classes.main}>
                {title}
              </Link>
              <span className={classes.end}>
                {relativeDay(civilDate(fromMicros(updated_us), own), today)}
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

/** One note, to be read here. */
function One({ id }: { id: string }) {
  const { data, error } = useQuery({ ...noteQuery(id), retry: false });
  const body = data?.body ?? '';
  const { data: titles } = useQuery(titlesQuery(recordsIn(body)));
  return (
    <Widget
      title={data?.note.title ?? w('notes')}
      actions={
        data && (
          <Link to="/notes/$id" params={{ id }} className={classes.all}>
            {w('openNote')}
          </Link>
        )
      }
    >
      {!data && !error && <RowsSkeleton rows={4} />}
      {!data && error && <p className={classes.none}>{w('noteGone')}</p>}
      {data && body === '' && <p className={classes.none}>{w('noteEmpty')}</p>}
      <Plain text={spoken(body, titles ?? new Map())} />
    </Widget>
  );
}
