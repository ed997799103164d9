import { IconPlugConnected, IconRefresh } from '@tabler/icons-react';
import { useLiveState } from '../../api/live';
import { t } from '../texts';
import classes from './LiveMark.module.css';

/** One quiet word about whether changes by others arrive. */
export function LiveMark() {
  const live = useLiveState() === 'live';
  const Picture = live ? IconPlugConnected : IconRefresh;
  return (
    <p className={classes.mark} title={live ? t('liveAbout') : undefined} role="status">
      <Picture size={14} stroke={1.7} aria-hidden />
      {live ? t('live') : t('connecting')}
    </p>
  );
}
