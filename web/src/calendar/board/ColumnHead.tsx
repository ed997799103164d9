import { offsetAt } from '../../ui/offset';
import { PersonDot, personColour } from '../../ui/Person';
import { cityOf, sameZone, shortDate, weekday } from '../../ui/time';
import type { Column } from '../types';
import type { BoardProperties } from './Board';
import classes from './ColumnHead.module.css';
import { placeAt, zoneAt } from './meeting';
import { t } from './texts';

type Properties = Pick<BoardProperties, 'axis' | 'own' | 'today' | 'until' | 'actions'> & {
  column: Column;
};

/** Who the column is: name, where they are and until when, how far their clocks are ahead. */
export function ColumnHead({ column, axis, own, today, until, actions }: Properties) {
  const { principal, days } = column;
  const middle = (axis.from + axis.to) / 2;
  const zone = zoneAt(column, middle, own);
  const day = placeAt(days, middle);
  const place = day?.place || cityOf(zone);
  const end = day?.away ? until?.get(principal.id) : undefined;
  const elsewhere = !sameZone(zone, own);
  return (
    <header className={classes.head} {...personColour(principal.colour)}>
      <p className={classes.line}>
        <PersonDot colour={principal.colour} />
        <strong className={classes.name}>{principal.name}</strong>
        <span className={classes.menu} data-chrome>
          {actions.menu?.(column)}
        </span>
      </p>
      <p className={classes.place} data-away={day?.away || undefined}>
        <span>{end ? t('until', { place, date: dayName(end, today) }) : place}</span>
        {elsewhere && <span className={classes.hours}>{hoursApart(middle, zone, own)}</span>}
      </p>
    </header>
  );
}

/** A weekday within the coming week, else the date. */
function dayName(date: string, today: string): string {
  const days = (Date.parse(date) - Date.parse(today)) / 86_400_000;
  return days >= 0 && days < 7 ? weekday(date) : shortDate(date, today);
}

/** "+8 h", "−4:30 h": how far their clocks are ahead of the reader's. */
export function hoursApart(ms: number, zone: string, own: string): string {
  const minutes = (offsetAt(ms, zone) - offsetAt(ms, own)) / 60_000;
  const whole = Math.floor(Math.abs(minutes) / 60);
  const rest = Math.abs(minutes) % 60;
  const hours = rest === 0 ? `${whole}` : `${whole}:${String(rest).padStart(2, '0')}`;
  return minutes < 0 ? t('behind', { hours }) : t('ahead', { hours });
}
