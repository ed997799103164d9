import { IconListDetails } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import { endOf, inTimeOrder, keyOf, startOf } from '../../calendar/board/meeting';
import { dayQuery } from '../../calendar/queries';
import { Empty } from '../../ui/Empty';
import { RowsSkeleton } from '../../ui/PageSkeleton';
import { PersonName } from '../../ui/Person';
import { Problem } from '../../ui/Problem';
import { relativeDay } from '../../ui/RelativeDate';
import { SpanText } from '../../ui/Span';
import { civilDate } from '../../ui/time';
import { Widget } from '../../ui/Widget';
import { useToday, widgetOf } from '../layout/model';
import { w } from './texts';
import classes from './widgets.module.css';

export const widget = widgetOf({
  title: w('coming'),
  about: w('comingAbout'),
  icon: IconListDetails,
  size: { w: 4, h: 16 },
  min: { w: 2, h: 4 },
  many: true,
  options: {
    days: { kind: 'number', label: w('daysAhead'), min: 1, max: 14, usual: 2 },
    rows: { kind: 'number', label: w('rows'), min: 1, max: 60, usual: 12 },
    people: { kind: 'people', label: w('people') },
  },
  Body: ({ values }) => <Coming {...values} />,
});

interface Properties {
  days: number;
  rows: number;
  people: readonly string[];
}

/** The meetings that come next, in the order of time. */
function Coming({ days: ahead, rows, people }: Properties) {
  const { days, show } = useToday();
  const { own, now, today } = days;
  const { data, error, refetch } = useQuery(dayQuery(today, ahead, own));
  const columns = data?.columns.filter(
    ({ principal }) => people.length === 0 || people.includes(principal.id),
  );
  const next = inTimeOrder(columns ?? [])
    .filter(({ meeting }) => endOf(meeting) > now && meeting.status !== 'cancelled')
    .sort((a, b) => startOf(a.meeting) - startOf(b.meeting))
    .slice(0, rows);
  const dates = next.map(({ meeting }) => civilDate(Math.max(startOf(meeting), now), own));
  return (
    <Widget
      title={w('coming')}
      note={next.length > 0 ? w('nextDays', { count: ahead }) : undefined}
    >
      {!data && !error && <RowsSkeleton rows={5} />}
      {!data && error && <Problem error={error} retry={() => void refetch()} />}
      {data && next.length === 0 && <Empty inline text={w('comingNone', { count: ahead })} />}
      <ul className={classes.list}>
        {next.map(({ column: { principal }, meeting }, at) => (
          <Fragment key={`${principal.id} ${keyOf(meeting)} ${meeting.block ?? ''}`}>
            {dates[at] !== dates[at - 1] && (
              <li className={classes.day}>{relativeDay(dates[at] ?? today, today)}</li>
            )}
            <li className={classes.row}>
              {meeting.redacted || meeting.parent ? (
                <span className={classes.main}>{meeting.title}</span>
              ) : (
                <button
                  type="button"
                  className={classes.main}
                  onClick={() => show({ open: meeting.event, at: meeting.recurrence_id })}
                >
                  {meeting.title}
                </button>
              )}
              <span className={classes.about}>
                <span className={classes.whole}>
                  {meeting.all_day ? (
                    w('allDay')
                  ) : (
                    <SpanText time={meeting} people={[principal.id]} />
                  )}
                </span>
                <PersonName name={principal.name} colour={principal.colour} />
                {meeting.place && <span>{meeting.place}</span>}
              </span>
            </li>
          </Fragment>
        ))}
      </ul>
    </Widget>
  );
}
