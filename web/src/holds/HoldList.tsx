import { useOwnZone } from '../api/me';
import classes from '../ui/list.module.css';
import { PersonName } from '../ui/Person';
import { civilDate } from '../ui/time';
import { useNow } from '../ui/useNow';
import { Deadline } from './Deadline';
import { type HoldSet, usePeople } from './queries';
import { t } from './texts';
import { optionWords } from './when';

interface Properties {
  sets: readonly HoldSet[];
  open: (id: string) => void;
  /** In a widget, where there is little room. */
  compact?: boolean;
}

/** Hold sets one below the other. */
export function HoldList({ sets, open, compact = false }: Properties) {
  return (
    <ul className={classes.list} data-compact={compact || undefined} aria-label={t('list')}>
      {sets.map((set) => (
        <Row key={set.id} set={set} open={open} compact={compact} />
      ))}
    </ul>
  );
}

function Row({ set, open, compact }: { set: HoldSet } & Required<Omit<Properties, 'sets'>>) {
  const people = usePeople(set);
  const own = useOwnZone();
  const today = civilDate(useNow(), own);
  const chosen = set.options.find(({ id }) => id === set.chosen);
  return (
    <li className={classes.row}>
      <button type="button" className={classes.title} onClick={() => open(set.id)}>
        {set.title}
      </button>
      <span className={classes.when}>
        {set.state === 'open' ? (
          <Deadline set={set} />
        ) : (
          <>
            {t(`state_${set.state}`)}
            {chosen && `, ${optionWords(chosen, own, today)}`}
          </>
        )}
      </span>
      <span className={classes.about}>
        {people.map(({ name, colour }) => (
          <PersonName key={name} name={name} colour={colour} />
        ))}
        {!compact && <span>{t('options', { count: set.options.length })}</span>}
        {!compact && set.state === 'open' && (
          <span>{set.options.map((option) => optionWords(option, own, today)).join(' · ')}</span>
        )}
      </span>
    </li>
  );
}
