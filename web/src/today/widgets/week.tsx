import { IconCalendarWeek } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { datesFrom, endOf, startOf, zoneAt } from '../../calendar/board/meeting';
import { dayQuery } from '../../calendar/queries';
import type { Column } from '../../calendar/types';
import { RowsSkeleton } from '../../ui/PageSkeleton';
import { PersonName } from '../../ui/Person';
import { Problem } from '../../ui/Problem';
import { relativeDay } from '../../ui/RelativeDate';
import { cityOf, civilDate, clock, sameZone } from '../../ui/time';
import { Widget } from '../../ui/Widget';
import { useToday, widgetOf } from '../layout/model';
import { w } from './texts';
import classes from './widgets.module.css';

export const widget = widgetOf({
  title: w('week'),
  about: w('weekAbout'),
  icon: IconCalendarWeek,
  size: { w: 9, h: 10 },
  min: { w: 4, h: 4 },
  whole: true,
  options: {
    days: { kind: 'number', label: w('daysAhead'), min: 2, max: 14, usual: 7 },
    people: { kind: 'people', label: w('people') },
  },
  Body: ({ values }) => <Week {...values} />,
});

interface Properties {
  days: number;
  people: readonly string[];
}

/** The coming days of each person in a line: how much is booked, and from when to when. */
function Week({ days: ahead, people }: Properties) {
  const { own, today } = useToday().days;
  const { data, error, refetch } = useQuery(dayQuery(today, ahead, own));
  const dates = datesFrom(today, ahead);
  const columns = data?.columns.filter(
    ({ principal }) => people.length === 0 || people.includes(principal.id),
  );
  return (
    <Widget title={w('week')} note={w('nextDays', { count: ahead })} flush={columns !== undefined}>
      {!data && !error && <RowsSkeleton rows={5} />}
      {!data && error && <Problem error={error} retry={() => void refetch()} />}
      {columns && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keys.
        <section className={classes.scroll} tabIndex={0} aria-label={w('week')}>
          <table className={classes.week}>
            <thead>
              <tr>
                <th scope="col">{w('who')}</th>
                {dates.map((date) => (
                  <th key={date} scope="col">
                    <Link
                      to="/"
                      search={{ date: date === today ? undefined : date }}
                      className={classes.all}
                    >
                      {relativeDay(date, today)}
                    </Link>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {columns.map((column) => (
                <tr key={column.principal.id}>
                  <th scope="row">
                    <PersonName name={column.principal.name} colour={column.principal.colour} />
                  </th>
                  {dates.map((date) => (
                    <Day key={date} column={column} date={date} own={own} />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </Widget>
  );
}

/** One day of somebody, on the clocks where they are then. */
function Day({ column, date, own }: { column: Column; date: string; own: string }) {
  const taken = column.meetings.filter(
    (one) =>
      one.busy &&
      one.status !== 'cancelled' &&
      !one.parent &&
      civilDate(startOf(one), zoneAt(column, startOf(one), own)) === date,
  );
  const place = column.days.find((one) => one.date === date);
  const [first] = taken;
  if (!first) {
    return (
      <td className={classes.quiet}>
        {w('free')}
        {place?.away && <span>{place.place}</span>}
      </td>
    );
  }
  const zone = zoneAt(column, startOf(first), own);
  const end = Math.max(...taken.map(endOf));
  return (
    <td>
      {w('meetings', { count: taken.length })}
      <span>
        {clock(startOf(first), zone)}–{clock(end, zone)}
        {!sameZone(zone, own) && ` ${cityOf(zone)}`}
      </span>
      {place?.away && (sameZone(zone, own) || place.place !== cityOf(zone)) && (
        <span>{place.place}</span>
      )}
    </td>
  );
}
