import { Link } from '@tanstack/react-router';
import { useFindings } from '../api/findings';
import type { Days } from '../calendar/useDays';
import { Chip } from '../ui/Chip';
import { PersonDot } from '../ui/Person';
import { relativeDay } from '../ui/RelativeDate';
import { civilDate, clock, fromMicros } from '../ui/time';
import { Widget } from '../ui/Widget';
import classes from './Attention.module.css';
import { t } from './texts';

const weights = ['high', 'medium', 'low', 'offer'];

/** What needs attention next: the soonest of what matters, and a way to all of it. */
export function Attention({
  days: { own, today },
  most,
  people,
}: {
  days: Days;
  most: number;
  /** Whose; everybody's when empty. */
  people: readonly string[];
}) {
  const { data } = useFindings();
  if (!data || data.people.length === 0) return null;
  const open = data.items.filter(
    ({ answer, severity, principal }) =>
      !answer && severity !== 'offer' && (people.length === 0 || people.includes(principal)),
  );
  const next = open
    .filter(({ severity }) => severity !== 'low')
    .concat(open.filter(({ severity }) => severity === 'low'))
    .slice(0, most)
    .sort(
      (a, b) =>
        a.start_us - b.start_us || weights.indexOf(a.severity) - weights.indexOf(b.severity),
    );
  return (
    <Widget
      title={t('attention')}
      note={open.length > 0 ? open.length : undefined}
      actions={
        <Link to="/ahead" className={classes.all}>
          {t('checkAhead')}
        </Link>
      }
    >
      {open.length === 0 && (
        <p className={classes.none}>{t('clear', { count: data.people.length })}</p>
      )}
      <ul className={classes.list}>
        {next.map((one) => {
          const person = data.people.find(({ id }) => id === one.principal);
          const at = fromMicros(Math.max(one.start_us, data.now_us));
          const date = civilDate(at, own);
          return (
            <li key={one.key} className={classes.row}>
              <Link to="/ahead" search={{ who: one.principal }} className={classes.title}>
                {one.severity === 'high' && <Chip tone="late">{t('urgent')}</Chip>}
                {one.title}
              </Link>
              <p className={classes.about}>
                {person && (
                  <span className={classes.person}>
                    <PersonDot colour={person.colour} /> {person.name}
                  </span>
                )}
                <time dateTime={new Date(at).toISOString()}>
                  {relativeDay(date, today)} {clock(at, own)}
                </time>
              </p>
              <p className={classes.text}>{one.text}</p>
            </li>
          );
        })}
      </ul>
    </Widget>
  );
}
