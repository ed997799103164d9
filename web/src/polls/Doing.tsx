import { ActionIcon, Button } from '@mantine/core';
import { IconCopy, IconHistory, IconMail, IconPrinter } from '@tabler/icons-react';
import { confirm } from '../ui/confirm';
import { usualDeadline } from '../ui/fields/slots';
import { civilDate } from '../ui/time';
import { useNow } from '../ui/useNow';
import { copy, type PollActions } from './actions';
import classes from './Polls.module.css';
import type { Shown } from './queries';
import { t } from './texts';
import type { LettersOf } from './useLetters';

interface Properties {
  shown: Shown;
  actions: PollActions;
  letters: LettersOf;
  mayWrite: boolean;
  edit: () => void;
  history: () => void;
}

/** What can be done with a poll. */
export function Doing({ shown, actions, letters, mayWrite, edit, history }: Properties) {
  const { poll, people, text } = shown;
  const undecided = poll.state === 'open' || poll.state === 'closed';
  const silent = people.filter(({ answered_us }) => !answered_us).map(({ id }) => id);
  return (
    <div className={classes.buttons} data-chrome>
      {mayWrite && undecided && silent.length > 0 && (
        <Button
          leftSection={<IconMail size={16} stroke={1.8} />}
          loading={letters.busy}
          onClick={() => void letters.write(silent)}
        >
          {t('writeAll', { count: silent.length })}
        </Button>
      )}
      <Button
        variant="default"
        leftSection={<IconCopy size={16} stroke={1.8} />}
        onClick={() => void copy(text, t('copied'))}
      >
        {t('copyTimes')}
      </Button>
      {mayWrite && undecided && (
        <>
          <Button variant="default" onClick={edit}>
            {t('edit')}
          </Button>
          {poll.state === 'open' && (
            <Button
              variant="default"
              loading={actions.busy}
              onClick={() => void actions.end(poll, 'closed')}
            >
              {t('closeNow')}
            </Button>
          )}
          <Button
            variant="default"
            loading={actions.busy}
            onClick={() => void actions.end(poll, 'cancelled')}
          >
            {t('cancelPoll')}
          </Button>
        </>
      )}
      {mayWrite && poll.state === 'closed' && <Reopen shown={shown} actions={actions} />}
      <ActionIcon
        variant="default"
        aria-label={t('history')}
        title={t('history')}
        onClick={history}
      >
        <IconHistory size={16} stroke={1.8} />
      </ActionIcon>
      <ActionIcon
        variant="default"
        aria-label={t('print')}
        title={t('print')}
        onClick={() => window.print()}
      >
        <IconPrinter size={16} stroke={1.8} />
      </ActionIcon>
    </div>
  );
}

/** Takes answers again, for two working days. */
export function Reopen({ shown: { poll }, actions }: Pick<Properties, 'shown' | 'actions'>) {
  const open = useReopen(poll, actions);
  return (
    <Button variant="default" loading={actions.busy} onClick={open}>
      {t('reopen')}
    </Button>
  );
}

function useReopen(poll: Shown['poll'], actions: PollActions) {
  const now = useNow();
  const deadline = usualDeadline(civilDate(now, poll.zone), undefined);
  return () => {
    const sure =
      poll.state !== 'confirmed' ||
      confirm({ title: t('reopen'), text: t('reopenText'), action: t('reopen') });
    void Promise.resolve(sure).then((yes) => yes && actions.reopen(poll, deadline));
  };
}
