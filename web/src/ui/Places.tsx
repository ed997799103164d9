import { useNavigate } from '@tanstack/react-router';
import type { Place } from '../api/fields';
import { useMe, useOwnZone, usePrincipals } from '../api/me';
import { features } from '../app/features';
import { Empty } from './Empty';
import { RowsSkeleton } from './PageSkeleton';
import classes from './Places.module.css';
import { Problem } from './Problem';
import { t } from './texts';
import { civilDate, fromMicros, shortDate } from './time';
import { useNow } from './useNow';

interface Properties {
  places: { items: Place[]; more: boolean } | undefined;
  error: Error | null;
  retry: () => void;
}

/** Records of any kind by kind, each a way to it. */
export function Places({ places, error, retry }: Properties) {
  const navigate = useNavigate();
  const whose = useWhose();
  const zone = useOwnZone();
  const today = civilDate(useNow(), zone);
  if (!places) return error ? <Problem error={error} retry={retry} /> : <RowsSkeleton rows={3} />;
  if (places.items.length === 0) return <Empty inline text={t('placesNone')} />;
  const kinds = [...new Set(places.items.map(({ kind }) => kind))];
  return (
    <div className={classes.all}>
      {kinds.map((kind) => (
        <section key={kind} aria-label={placeKind(kind)}>
          <h3 className={classes.kind}>{placeKind(kind)}</h3>
          <ul className={classes.list}>
            {places.items
              .filter((one) => one.kind === kind)
              .map((one) => {
                const opens = features.find((feature) => feature.opens?.[kind])?.opens?.[kind];
                return (
                  <li key={one.id} className={classes.row}>
                    <button
                      type="button"
                      className={classes.open}
                      onClick={() => opens?.(one, { navigate })}
                    >
                      {one.title}
                    </button>
                    <span className={classes.about}>
                      {[
                        whose(one.space),
                        one.at_us && shortDate(civilDate(instantOf(one), zone), today),
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                    </span>
                  </li>
                );
              })}
          </ul>
        </section>
      ))}
      {places.more && <p className={classes.more}>{t('placesMore')}</p>}
    </div>
  );
}

function placeKind(kind: string): string {
  if (kind === 'task') return t('placeTask');
  if (kind === 'event') return t('placeEvent');
  if (kind === 'file') return t('placeFile');
  return kind;
}

/** What a space is called. */
function useWhose(): (space: string) => string {
  const { data: me } = useMe();
  const { data: principals } = usePrincipals();
  return (space) => {
    if (space === me?.organisation.id) return me.organisation.name;
    if (space === me?.member.id) return me.member.name;
    return principals?.find(({ id }) => id === space)?.name ?? '';
  };
}

/** A task without a time is due at the very end of its day, which is the beginning of the next. */
function instantOf({ kind, at_us = 0 }: Place): number {
  return fromMicros(at_us) - (kind === 'task' ? 1 : 0);
}
