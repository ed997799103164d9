import { IconHourglass } from '@tabler/icons-react';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api, sent } from '../../api/client';
import { keys } from '../../api/keys';
import { openHold } from '../../app/holding';
import { bookingsQuery } from '../../bookings/queries';
import { holdsQuery } from '../../holds/queries';
import { pollsQuery } from '../../polls/queries';
import { Empty } from '../../ui/Empty';
import { RowsSkeleton } from '../../ui/PageSkeleton';
import { RelativeDate } from '../../ui/RelativeDate';
import { fromMicros } from '../../ui/time';
import { useClocks } from '../../ui/useClocks';
import { Widget } from '../../ui/Widget';
import { useToday, widgetOf } from '../layout/model';
import { w } from './texts';
import classes from './widgets.module.css';

export const widget = widgetOf({
  title: w('waiting'),
  about: w('waitingAbout'),
  icon: IconHourglass,
  size: { w: 3, h: 12 },
  min: { w: 2, h: 4 },
  options: { rows: { kind: 'number', label: w('rows'), min: 1, max: 40, usual: 8 } },
  Body: ({ values }) => <Waiting most={values.rows} />,
});

interface Wait {
  key: string;
  title: string;
  /** Who owes what. */
  what: string;
  until: number | undefined;
  /** The day on which to ask again, for what ends on no moment. */
  again?: string;
  open: () => void;
}

/** In which order they stand: the soonest first, what has no end last. */
function order({ until, again }: Wait): number {
  return until ?? (again ? Date.parse(again) * 1000 : Number.MAX_VALUE);
}

const waitingTasks = queryOptions({
  queryKey: keys.list('task', { waiting: true }),
  queryFn: ({ signal }) =>
    sent(
      api.GET('/tasks', { params: { query: { waiting: true, sort: 'chase', limit: 50 } }, signal }),
    ),
});

/** Who owes an answer, and until when: polls, holds that were sent, bookings nobody has confirmed, tasks that wait. */
function Waiting({ most }: { most: number }) {
  const navigate = useNavigate();
  const clocks = useClocks();
  const { now } = useToday().days;
  const { data: polls } = useQuery(pollsQuery('open'));
  const { data: holds } = useQuery(holdsQuery('open'));
  const { data: bookings } = useQuery(bookingsQuery('pending'));
  const { data: tasks } = useQuery(waitingTasks);
  const ready = polls && holds && bookings && tasks;
  const all: Wait[] = [
    ...(polls?.items ?? [])
      .filter(({ answered, asked }) => answered < asked)
      .map((one) => ({
        key: one.id,
        title: one.title,
        what: w('pollOwes', { count: one.asked - one.answered, asked: one.asked }),
        until: one.deadline_us,
        open: () => void navigate({ to: '/polls', search: { open: one.id } }),
      })),
    ...(holds?.items ?? []).map((one) => ({
      key: one.id,
      title: one.title,
      what: w(one.asked_us ? 'holdAsked' : 'holdNotAsked', { count: one.options.length }),
      until: one.confirm_us,
      open: () => openHold(one.id),
    })),
    ...(bookings?.items ?? []).map((one) => ({
      key: one.id,
      title: one.title,
      what: w('bookingWaits'),
      until: one.lapse_us,
      open: () => void navigate({ to: '/bookings', search: { open: one.id } }),
    })),
    ...(tasks?.items ?? []).map((one) => ({
      key: one.id,
      title: one.title,
      what: w('taskWaits', { who: one.wait?.for || w('somebody') }),
      until: undefined,
      again: one.wait?.chase_on,
      open: () => void navigate({ to: '/tasks', search: { open: one.id } }),
    })),
  ].sort((a, b) => order(a) - order(b));
  return (
    <Widget title={w('waiting')} note={all.length > 0 ? all.length : undefined}>
      {!ready && <RowsSkeleton rows={4} />}
      {ready && all.length === 0 && <Empty inline text={w('waitingNone')} />}
      <ul className={classes.list}>
        {ready &&
          all.slice(0, most).map(({ key, title, what, until, again, open }) => (
            <li key={key} className={classes.row}>
              <button type="button" className={classes.main} onClick={open}>
                {title}
              </button>
              <span className={classes.about}>
                <span>{what}</span>
                {again && <RelativeDate date={again} due />}
                {until !== undefined && (
                  <span className={fromMicros(until) < now ? classes.late : undefined}>
                    {w('until', { day: clocks.moment(until) })}
                  </span>
                )}
              </span>
            </li>
          ))}
      </ul>
      {all.length > most && (
        <p className={classes.none}>{w('more', { count: all.length - most })}</p>
      )}
    </Widget>
  );
}
