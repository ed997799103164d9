import { useState } from 'react';
import { useOwnZone } from '../api/me';
import { RowsSkeleton } from '../ui/PageSkeleton';
import { Problem } from '../ui/Problem';
import { cityOf, civilDate, sameZone, shortDate, weekday } from '../ui/time';
import { useNow } from '../ui/useNow';
import { useVanished } from './queries';
import classes from './Report.module.css';
import { i } from './texts';

/** Which meetings the file lacked, on request. */
export function Vanished({ id }: { id: string }) {
  const [opened, setOpened] = useState(false);
  const { data, error } = useVanished(id, opened);
  const own = useOwnZone();
  const today = civilDate(useNow(), own);
  return (
    <details className={classes.which} onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>{i('vanishedList')}</summary>
      {error && <Problem error={error} />}
      {!data && !error && <RowsSkeleton rows={2} />}
      <ul className={classes.list}>
        {data?.map(({ id: event, title, start, zone, recurring }) => {
          const [date = '', time] = start.split('T');
          const place = zone && time && !sameZone(zone, own) ? ` ${cityOf(zone)}` : '';
          return (
            <li key={event} className={classes.gone}>
              <span>{title || i('vanishedPrivate')}</span>
              <time dateTime={start} className={classes.line}>
                {recurring && `${i('vanishedSince')} `}
                {weekday(date)} {shortDate(date, today)} {time}
                {place}
              </time>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
