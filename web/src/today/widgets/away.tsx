import { IconPlane } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { usePrincipals } from '../../api/me';
import { useWhereabouts } from '../../api/whereabouts';
import { Empty } from '../../ui/Empty';
import { RowsSkeleton } from '../../ui/PageSkeleton';
import { PersonName } from '../../ui/Person';
import { relativeDay } from '../../ui/RelativeDate';
import { addDays, cityOf, clock, sameZone } from '../../ui/time';
import { Widget } from '../../ui/Widget';
import { useToday, widgetOf } from '../layout/model';
import { w } from './texts';
import classes from './widgets.module.css';

export const widget = widgetOf({
  title: w('away'),
  about: w('awayAbout'),
  icon: IconPlane,
  size: { w: 4, h: 10 },
  min: { w: 2, h: 4 },
  options: { days: { kind: 'number', label: w('daysAhead'), min: 1, max: 60, usual: 7 } },
  Body: ({ values }) => <Away ahead={values.days} />,
});

/** Who is away from home now and in the coming days, where, and what the clocks show there. */
function Away({ ahead }: { ahead: number }) {
  const { own, now, today } = useToday().days;
  const { data: stays } = useWhereabouts(today);
  const { data: people } = usePrincipals();
  const last = addDays(today, ahead - 1);
  const shown = stays
    ?.filter(({ from, until }) => from <= last && until >= today)
    .sort((a, b) => a.from.localeCompare(b.from));
  return (
    <Widget
      title={w('away')}
      note={shown && shown.length > 0 ? shown.length : undefined}
      actions={
        <Link to="/people" className={classes.all}>
          {w('people_page')}
        </Link>
      }
    >
      {!shown && <RowsSkeleton rows={3} />}
      {shown?.length === 0 && <Empty inline text={w('awayNone', { count: ahead })} />}
      <ul className={classes.list}>
        {shown?.map(({ id, principal, place, zone, from, until, note }) => {
          const person = people?.find((one) => one.id === principal);
          return (
            <li key={id} className={classes.row}>
              <span className={classes.main}>{place}</span>
              <span className={classes.end}>
                {from <= today
                  ? w('until', { day: relativeDay(until, today) })
                  : w('fromUntil', {
                      from: relativeDay(from, today),
                      until: relativeDay(until, today),
                    })}
              </span>
              <span className={classes.about}>
                {person && <PersonName name={person.name} colour={person.colour} />}
                {from <= today && !sameZone(zone, own) && (
                  <span>{w('clockThere', { time: clock(now, zone), place: cityOf(zone) })}</span>
                )}
                {note && <span>{note}</span>}
              </span>
            </li>
          );
        })}
      </ul>
    </Widget>
  );
}
