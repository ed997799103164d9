import { Link } from '@tanstack/react-router';
import type { Place } from '../commands';
import { spell } from '../shortcuts';
import classes from './PlaceList.module.css';

interface Properties {
  places: readonly Place[];
  /** Keys only for the one pointed at. */
  quiet?: boolean;
}

/** Links to places, each with its keys. */
export function PlaceList({ places, quiet = false }: Properties) {
  return (
    <ul className={classes.list} data-quiet={quiet || undefined}>
      {places.map(({ to, label, icon: Picture, keys, useCount }) => (
        <li key={to}>
          <Link
            to={to}
            className={classes.place}
            activeOptions={{ exact: to === '/', includeSearch: false }}
          >
            <Picture size={17} stroke={1.7} aria-hidden />
            <span className={classes.label}>{label}</span>
            {useCount && <Count of={useCount} />}
            <kbd className={classes.keys} aria-hidden>
              {spell(keys)}
            </kbd>
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** How much waits at a place; nothing when nothing does. */
function Count({ of: useCount }: { of: () => number | undefined }) {
  const count = useCount();
  return count ? <span className={classes.count}>{count > 99 ? '99+' : count}</span> : null;
}
