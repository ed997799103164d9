import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useOwnZone } from '../api/me';
import { civilDate, fromMicros } from '../ui/time';
import { useClocks } from '../ui/useClocks';
import { usePollActions } from './actions';
import { Reopen } from './Doing';
import classes from './Polls.module.css';
import { type Shown, seated } from './queries';
import { t } from './texts';
import type { LettersOf } from './useLetters';

interface Properties {
  shown: Shown;
  mayWrite: boolean;
  letters: LettersOf;
}

/** What became of it, and what now. */
export function Ended({ shown, mayWrite, letters }: Properties) {
  const { poll, people } = shown;
  const navigate = useNavigate();
  const actions = usePollActions();
  const own = useOwnZone();
  const clocks = useClocks();
  const chosen = poll.options.find(({ id }) => id === poll.chosen);
  const event = poll.events[0];
  return (
    <div className={classes.notice} data-over={!chosen || undefined}>
      <strong>
        {chosen ? t('chosen', { when: clocks.words(chosen, seated(poll)) }) : t('state_cancelled')}
      </strong>
      {chosen && event && (
        <Button
          onClick={() =>
            void navigate({
              to: '/calendar',
              search: { date: civilDate(fromMicros(chosen.start_us), own), open: event },
            })
          }
        >
          {t('openMeeting')}
        </Button>
      )}
      {chosen && mayWrite && people.length > 0 && (
        <Button
          variant="default"
          loading={letters.busy}
          onClick={() => void letters.write(people.map(({ id }) => id))}
        >
          {t('tellAll', { count: people.length })}
        </Button>
      )}
      {mayWrite && <Reopen shown={shown} actions={actions} />}
    </div>
  );
}
