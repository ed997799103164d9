import { IconBell } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useNoticeCount } from '../../api/notices';
import { t } from '../texts';
import classes from './Bell.module.css';

/** Leads to what the reader is told, and says how much of it is new. */
export function Bell() {
  const count = useNoticeCount() ?? 0;
  const label = count > 0 ? t('bellCount', { count }) : t('bell');
  return (
    <Link to="/notifications" className={classes.bell} aria-label={label} title={label}>
      <IconBell size={18} stroke={1.7} aria-hidden />
      {count > 0 && (
        <span className={classes.count} aria-hidden>
          {count > 99 ? '99+' : count}
        </span>
      )}
    </Link>
  );
}
