import { IconAlertTriangle } from '@tabler/icons-react';
import classes from './LeftOut.module.css';
import { t } from './texts';

interface Properties {
  count?: number | undefined;
  /** What it is that some entries are not in. */
  of: 'shown' | 'checked' | 'found' | 'counted' | 'planned';
}

/** Says how much of a calendar could not be looked at, where there is more in it than can be read at once. */
export function LeftOut({ count = 0, of }: Properties) {
  if (count === 0) return null;
  return (
    <p role="status" className={classes.notice}>
      <IconAlertTriangle size={17} stroke={1.8} aria-hidden />
      <span>
        <strong>{t(`leftOut_${of}`, { count })}</strong> {t('leftOutWhy')}
      </span>
    </p>
  );
}
