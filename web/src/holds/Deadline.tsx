import { useOwnZone } from '../api/me';
import { useClocks } from '../ui/useClocks';
import { useNow } from '../ui/useNow';
import classes from './Deadline.module.css';
import type { HoldSet } from './queries';
import { t } from './texts';
import { deadlineOf } from './when';

interface Properties {
  set: HoldSet;
  /** The whole sentence, not only when. */
  long?: boolean;
}

/** Until when the holds stand, and how long that is; late in red, with its word. */
export function Deadline({ set, long = false }: Properties) {
  const { ago, late, today } = deadlineOf(set, useNow(), useOwnZone());
  const when = useClocks().moment(set.confirm_us, set.zone);
  const iso = new Date(set.confirm_us / 1000).toISOString();
  if (late) {
    return (
      <time className={classes.late} dateTime={iso} data-late>
        {long ? t('lateSince', { ago }) : t('late')}
      </time>
    );
  }
  return (
    <time className={classes.deadline} dateTime={iso} data-today={today || undefined}>
      {long ? t('confirmBy', { when }) : when}
      <span className={classes.ago}>{long ? t('goes', { ago }) : ago}</span>
    </time>
  );
}
