import { Button } from '@mantine/core';
import { useClocks } from '../ui/useClocks';
import { Widget } from '../ui/Widget';
import type { PollActions } from './actions';
import classes from './Polls.module.css';
import { nameOf, type Shown, seated } from './queries';
import { t } from './texts';

interface Properties {
  shown: Shown;
  actions: PollActions;
  mayWrite: boolean;
}

/** The times that people would rather have, and their notes. */
export function Said({ shown: { poll, people }, actions, mayWrite }: Properties) {
  const clocks = useClocks();
  const undecided = poll.state === 'open' || poll.state === 'closed';
  const proposals = people.flatMap((voter) => voter.proposals.map((one) => ({ voter, ...one })));
  const notes = people.filter(({ note }) => note !== '');
  if (proposals.length + notes.length === 0) return null;
  return (
    <Widget title={t('said')}>
      <ul className={classes.said}>
        {proposals.map(({ voter, id, start_us, zone, option }) => {
          const name = nameOf(voter);
          const time = { start_us, end_us: start_us + poll.minutes * 60e6 };
          const also = zone ? [{ zone, who: name }] : [];
          const { here: when, there } = clocks.span(time, seated(poll), also);
          return (
            <li key={id}>
              <span>
                {t('proposes', { name })} <strong>{when}</strong>
                {there.map((line) => (
                  <span key={line} className={classes.small}>
                    {line}
                  </span>
                ))}
              </span>
              {option && <span className={classes.muted}>{t('added')}</span>}
              {!option && mayWrite && undecided && (
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={t('addTimeLong', { when, name })}
                  loading={actions.busy}
                  onClick={() => void actions.accept(poll, voter, id)}
                >
                  {t('addTime')}
                </Button>
              )}
            </li>
          );
        })}
        {notes.map((voter) => (
          <li key={voter.id}>
            <span>
              <strong>{nameOf(voter)}</strong> “{voter.note}”
            </span>
          </li>
        ))}
      </ul>
    </Widget>
  );
}
