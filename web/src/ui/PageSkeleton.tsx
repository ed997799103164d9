import classes from './PageSkeleton.module.css';
import { t } from './texts';

/** A page that is being loaded. It appears after 150 ms only: what comes sooner needs no skeleton. */
export function PageSkeleton() {
  return (
    <div className={classes.page} role="status" aria-label={t('loading')}>
      <Bone width={220} height={22} />
      <Bone height={148} radius={12} />
      <Bone height={96} radius={12} />
    </div>
  );
}

/** Lines of a list or widget that is being loaded; also after 150 ms. */
export function RowsSkeleton({ rows = 3 }: { rows?: number }) {
  return (
    <div className={classes.rows} role="status" aria-label={t('loading')}>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike and never move.
        <Bone key={row} width={`${82 - ((row * 23) % 40)}%`} height={12} />
      ))}
    </div>
  );
}

interface BoneProperties {
  width?: number | string;
  height: number;
  radius?: number;
}

function Bone({ width = '100%', height, radius = 6 }: BoneProperties) {
  return <span className={classes.bone} style={{ width, height, borderRadius: radius }} />;
}
