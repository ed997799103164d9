import { Link } from '@tanstack/react-router';
import { useOwnZone } from '../api/me';
import type { Untold } from '../api/tellings';
import { openHold } from '../app/holding';
import { civilDate, fromMicros } from '../ui/time';
import classes from './telling.module.css';

/** Leads to the meeting, where it still is. */
export function Opens({ item }: { item: Untold }) {
  const own = useOwnZone();
  if (item.kind === 'hold_set') {
    return (
      <button type="button" className={classes.opens} onClick={() => openHold(item.id)}>
        {item.title}
      </button>
    );
  }
  if (item.gone) return <span className={classes.gone}>{item.title}</span>;
  return (
    <Link
      to="/calendar"
      search={{ date: civilDate(fromMicros(item.start_us), own), open: item.id }}
      className={classes.opens}
    >
      {item.title}
    </Link>
  );
}
