import { IconSearch } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useId } from 'react';
import { useOwnZone } from '../../api/me';
import { usePinning } from '../../ui/pins/usePinning';
import { fromHits } from '../palette/choices';
import { p, t } from '../texts';
import classes from './PinnedNav.module.css';

/** As many as leave the house in sight. */
const most = 6;

/** The first of what the reader pinned, moved by Alt and the arrows; nothing when nothing is. */
export function PinnedNav() {
  const id = useId();
  const navigate = useNavigate();
  const zone = useOwnZone();
  const { pinned = [], shift } = usePinning();
  if (pinned.length === 0) return null;
  return (
    <section className={classes.pinned} aria-labelledby={id}>
      <h2 id={id} className={classes.title}>
        <Link to="/search" className={classes.all}>
          {p('pinned')}
        </Link>
      </h2>
      <ul className={classes.list}>
        {fromHits(pinned.slice(0, most), zone, { navigate }, 'pinned').map((one, index) => {
          const Picture = one.icon ?? IconSearch;
          return (
            <li key={one.id}>
              <button
                type="button"
                className={classes.one}
                title={[one.label, one.note].filter(Boolean).join(' · ')}
                aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
                onKeyDown={(event) => shift(event, index)}
                onClick={one.run}
              >
                <Picture size={15} stroke={1.7} aria-hidden />
                <span className={classes.name}>{one.label}</span>
              </button>
            </li>
          );
        })}
      </ul>
      {pinned.length > most && (
        <Link to="/search" className={classes.more}>
          {t('pinsMore', { count: pinned.length - most })}
        </Link>
      )}
    </section>
  );
}
