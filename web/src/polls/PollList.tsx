import classes from '../ui/list.module.css';
import { PersonName } from '../ui/Person';
import { SpanText } from '../ui/Span';
import { useClocks } from '../ui/useClocks';
import { useNow } from '../ui/useNow';
import { type ListedPoll, seated, usePeople } from './queries';
import { t } from './texts';
import { takes } from './when';

interface Properties {
  polls: readonly ListedPoll[];
  open: (id: string) => void;
  /** In a widget, where there is little room. */
  compact?: boolean;
}

/** Polls one below the other. */
export function PollList({ polls, open, compact = false }: Properties) {
  return (
    <ul className={classes.list} data-compact={compact || undefined} aria-label={t('list')}>
      {polls.map((poll) => (
        <Row key={poll.id} poll={poll} open={open} />
      ))}
    </ul>
  );
}

function Row({ poll, open }: { poll: ListedPoll; open: (id: string) => void }) {
  const people = usePeople(poll);
  const clocks = useClocks();
  const now = useNow();
  const chosen = poll.options.find(({ id }) => id === poll.chosen);
  const deadline = clocks.moment(poll.deadline_us);
  const undecided = poll.state === 'open' || poll.state === 'closed';
  return (
    <li className={classes.row}>
      <button type="button" className={classes.title} onClick={() => open(poll.id)}>
        {poll.title}
      </button>
      <span className={classes.when}>
        {chosen && <SpanText time={chosen} people={seated(poll)} />}
        {undecided && t(takes(poll, now) ? 'until' : 'closedOn', { when: deadline })}
        {poll.state === 'cancelled' && t('state_cancelled')}
      </span>
      <span className={classes.about}>
        {people.map(({ name, colour }) => (
          <PersonName key={name} name={name} colour={colour} />
        ))}
        <span>{t('times', { count: poll.options.length })}</span>
        <span>
          {poll.asked > 0
            ? t('answered', { answered: poll.answered, asked: poll.asked })
            : t('nobodyAsked')}
        </span>
      </span>
    </li>
  );
}
