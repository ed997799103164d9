import classes from './Priority.module.css';
import { t } from './texts';

const names = { 1: 'priority1', 5: 'priority5', 9: 'priority9' } as const;
const bars = { 1: 3, 5: 2, 9: 1 } as const;

/** How important: three bars, two or one, and their name for whom they are not seen by. */
export function Priority({ priority }: { priority: 0 | 1 | 5 | 9 }) {
  if (priority === 0) return null;
  const label = t(names[priority]);
  return (
    <span className={classes.bars} role="img" aria-label={label} title={label}>
      {[1, 2, 3].map((bar) => (
        <span key={bar} className={classes.bar} data-on={bar <= bars[priority] || undefined} />
      ))}
    </span>
  );
}
