import type { Whereabouts } from '../api/whereabouts';
import { cityOf } from '../ui/time';
import classes from './TripRow.module.css';
import { rangeText } from './terms';
import { t } from './texts';

interface Properties {
  trip: Whereabouts;
  today: string;
  /** Left out where it may not be changed. */
  onOpen?: () => void;
}

/** One stay: its days, the place, and what for. */
export function TripRow({ trip, today, onOpen }: Properties) {
  const { place, zone, from, until, note } = trip;
  const dates = rangeText({ from, until }, today);
  const here = from <= today && today <= until;
  return (
    <li className={classes.row} data-here={here || undefined}>
      <time className={classes.dates} dateTime={from}>
        {dates}
      </time>
      <span className={classes.words}>
        {onOpen ? (
          <button
            type="button"
            className={classes.open}
            title={cityOf(zone)}
            aria-label={t('changeTrip', { place, dates })}
            onClick={onOpen}
          >
            {place}
          </button>
        ) : (
          <span title={cityOf(zone)}>{place}</span>
        )}
        {note && <span className={classes.note}>{note}</span>}
      </span>
    </li>
  );
}
