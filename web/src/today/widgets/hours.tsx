import { IconChartPie } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMe, useMyPrincipals } from '../../api/me';
import { reportQuery } from '../../audit/queries';
import { weekStart } from '../../calendar/wall';
import { Empty } from '../../ui/Empty';
import { lengthText } from '../../ui/length';
import { PersonName, personColour } from '../../ui/Person';
import { addDays } from '../../ui/time';
import { Widget } from '../../ui/Widget';
import { useToday, widgetOf } from '../layout/model';
import { w } from './texts';
import classes from './widgets.module.css';

const mostPeople = 8;

export const widget = widgetOf({
  title: w('hours'),
  about: w('hoursAbout'),
  icon: IconChartPie,
  size: { w: 3, h: 10 },
  min: { w: 2, h: 4 },
  options: { people: { kind: 'people', label: w('people') } },
  Body: ({ values }) => <Hours people={values.people} />,
});

/** How much of this week is booked, by person: what went, and what is ahead. */
function Hours({ people }: { people: readonly string[] }) {
  const { today } = useToday().days;
  const { data: me } = useMe();
  const { data: all } = useMyPrincipals();
  const from = weekStart(today, me?.member.week_start === 'sunday' ? 'sunday' : 'monday');
  const shown = all
    ?.filter(({ id, role }) => role !== 'busy' && (people.length === 0 || people.includes(id)))
    .slice(0, mostPeople);
  return (
    <Widget
      title={w('hours')}
      note={w('thisWeek')}
      actions={
        <Link to="/audit" className={classes.all}>
          {w('whereTimeGoes')}
        </Link>
      }
    >
      {shown?.length === 0 && <Empty inline text={w('hoursNone')} />}
      <ul className={classes.list}>
        {shown?.map((person) => (
          <Person key={person.id} person={person} from={from} until={addDays(from, 6)} />
        ))}
      </ul>
    </Widget>
  );
}

interface PersonProperties {
  person: { id: string; name: string; colour: number };
  from: string;
  until: string;
}

/** A working week of forty hours fills the line. */
const full = 40 * 60;

function Person({ person: { id, name, colour }, from, until }: PersonProperties) {
  const { data } = useQuery(reportQuery(id, { from, until }));
  const { went, ahead } = data?.total ?? { went: 0, ahead: 0 };
  const whole = Math.max(full, went + ahead);
  return (
    <li className={classes.row} {...personColour(colour)}>
      <Link to="/audit" search={{ who: id, range: 'week' }} className={classes.main}>
        <PersonName name={name} colour={colour} />
      </Link>
      <span className={classes.end}>
        {data ? w('booked', { length: lengthText(went + ahead) }) : '…'}
      </span>
      <span className={classes.bar} aria-hidden>
        <span className={classes.went} style={{ width: `${(went / whole) * 100}%` }} />
        <span className={classes.ahead} style={{ width: `${(ahead / whole) * 100}%` }} />
      </span>
      <span className={classes.about}>{data && w('aheadOf', { length: lengthText(ahead) })}</span>
    </li>
  );
}
