import classes from '../ui/list.module.css';
import { PersonName } from '../ui/Person';
import { SpanText } from '../ui/Span';
import { useClocks } from '../ui/useClocks';
import { Deadline } from './Deadline';
import { type HoldSet, usePeople } from './queries';
import { t } from './texts';

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
  const clocks = useClocks();
  const seated = set.seats.map(({ space }) => space);
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
            {chosen && ', '}
            {chosen && <SpanText time={chosen} people={seated} also={[chosen]} />}
          </>
        )}
      </span>
      <span className={classes.about}>
        {people.map(({ name, colour }) => (
          <PersonName key={name} name={name} colour={colour} />
        ))}
        {!compact && <span>{t('options', { count: set.options.length })}</span>}
        {!compact && set.state === 'open' && (
          <span>
            {set.options.map((one) => clocks.words(one, seated, [{ zone: one.zone }])).join(' · ')}
          </span>
        )}
      </span>
    </li>
  );
}
