import { IconSearch } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useId } from 'react';
import { usePins } from '../../api/pins';
import { features } from '../features';
import { p, t } from '../texts';
import classes from './PinnedNav.module.css';

/** As many as leave the house in sight. */
const most = 6;

/** The first of what the reader pinned; nothing when nothing is. */
export default function PinnedNav() {
  const id = useId();
  const navigate = useNavigate();
  const { data } = usePins();
  const pinned = data?.pinned ?? [];
  if (pinned.length === 0) return null;
  return (
    <section className={classes.pinned} aria-labelledby={id}>
      <h2 id={id} className={classes.title}>
        <Link to="/search" className={classes.all}>
          {p('pinned')}
        </Link>
      </h2>
      <ul className={classes.list}>
        {pinned.slice(0, most).map((hit) => {
          const feature = features.find(({ opens }) => opens?.[hit.kind]);
          const Picture = feature?.place.icon ?? IconSearch;
          return (
            <li key={`${hit.kind}/${hit.id}`}>
              <button
                type="button"
                className={classes.one}
                title={[hit.title, hit.space_name].filter(Boolean).join(' · ')}
                onClick={() => feature?.opens?.[hit.kind]?.(hit, { navigate })}
              >
                <Picture size={15} stroke={1.7} aria-hidden />
                <span className={classes.name}>{hit.title}</span>
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
