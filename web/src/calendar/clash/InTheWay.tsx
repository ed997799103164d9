import { useOwnZone } from '../../api/me';
import classes from './InTheWay.module.css';
import { sentence } from './sentence';
import { t } from './texts';
import type { Checked } from './useInTheWay';

interface Properties {
  found: Checked | undefined;
  /** Whether the meeting has a time. */
  timed: boolean;
}

/** What a meeting would lie upon, over all calendars of everybody concerned. Its line is always there, so that nothing jumps. */
export function InTheWay({ found, timed }: Properties) {
  const own = useOwnZone();
  const hit = found !== undefined && found.clashes.length > 0;
  return (
    <section
      className={classes.way}
      aria-label={t('label')}
      aria-live="polite"
      data-hit={hit || undefined}
    >
      <p>{headOf(found, timed)}</p>
      {hit && (
        <ul className={classes.list}>
          {found.clashes.map((clash) => (
            <li key={`${clash.space} ${clash.who} ${clash.why} ${clash.at_us} ${clash.start_us}`}>
              {sentence(clash, own, found.looked > 1)}
            </li>
          ))}
          {found.more > 0 && <li>{t('andMore', { count: found.more })}</li>}
        </ul>
      )}
      {found && found.unknown > 0 && (
        <p className={classes.note}>{t('unknown', { count: found.unknown })}</p>
      )}
    </section>
  );
}

function headOf(found: Checked | undefined, timed: boolean): string {
  if (!timed) return t('nothingYet');
  if (!found) return t('looking');
  if (found.clashes.length === 0) return t('free', { names: found.people.join(', ') });
  if (found.looked > 1) return t('ofSeries', { hit: found.hit, looked: found.looked });
  return t('clashes', { count: found.clashes.length + found.more });
}
