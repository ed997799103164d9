import { dayOffset } from '../calendar/board/meeting';
import { cityOf, clock } from '../ui/time';
import classes from './Clocks.module.css';
import { t } from './texts';

interface Properties {
  clocks: readonly { place: string; zone: string }[];
  own: string;
  now: number;
}

/** What the clocks show wherever somebody is, the reader's own first; with the day where it is another. */
export function Clocks({ clocks, own, now }: Properties) {
  if (clocks.length < 2) return null;
  return (
    <ul className={classes.clocks} aria-label={t('clocks')}>
      {clocks.map(({ place, zone }) => (
        <li key={zone} className={classes.clock}>
          <span className={classes.place}>{place || cityOf(zone)}</span>
          <time className={classes.time}>
            {clock(now, zone)}
            <Offset days={dayOffset(now, zone, own)} />
          </time>
        </li>
      ))}
    </ul>
  );
}

function Offset({ days }: { days: number }) {
  if (days === 0) return null;
  return <sup className={classes.offset}>{days > 0 ? `+${days}` : `−${-days}`}</sup>;
}
