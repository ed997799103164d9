import type { Column } from '../types';
import classes from './Protected.module.css';
import { t } from './texts';

interface Properties {
  column: Column;
  /** Where a stretch of instants lies on the axis; nothing when it does not. */
  place: (from: number, to: number) => { top: number; height: number } | null;
}

/** Time that rules keep free of meetings, with what it is kept for. */
export function Protected({ column, place }: Properties) {
  return column.protected.map(({ from_us, to_us, rule = '', label }) => {
    const style = place(from_us / 1000, to_us / 1000);
    if (!style) return null;
    const text = label || t('keptFree');
    return (
      <span
        key={`${column.principal.id} ${rule} ${from_us}`}
        className={classes.protected}
        style={style}
        title={t('protectedTitle', { label: text, name: column.principal.name })}
      >
        {text}
      </span>
    );
  });
}
