import { UnstyledButton } from '@mantine/core';
import type { Change, ChangeGroup } from '../calendar/types';
import { asksSomebody } from './asks';
import classes from './ChangeAnswers.module.css';
import { t } from './texts';
import type { Answers } from './useAnswers';

interface Properties {
  change: Change;
  whose: ChangeGroup['principal'];
  answers: Answers;
}

/** What can be said to one change. Each has its key, for whoever goes through them with the keyboard. */
export function ChangeAnswers({ change, whose, answers }: Properties) {
  const { title, said } = change;
  return (
    <span className={classes.answers} data-chrome>
      <Answer label={t('accept')} title={title} keys="A" run={() => answers.accept(change)} />
      {isFixable(change) && (
        <Answer label={t('fix')} title={title} keys="F" run={() => answers.fix(change, whose)} />
      )}
      {asksSomebody(change) && (
        <Answer label={t('ask')} title={title} keys="W" run={() => answers.ask(change, whose)} />
      )}
      {!said && (
        <Answer label={t('later')} title={title} keys="L" run={() => answers.later(change)} />
      )}
    </span>
  );
}

/** Whether there may be another way: what is gone comes back by undo alone. */
export function isFixable({ kind, op }: Change): boolean {
  return kind === 'event' && op !== 'trash';
}

interface AnswerProperties {
  label: string;
  title: string;
  keys: string;
  run: () => void;
}

function Answer({ label, title, keys, run }: AnswerProperties) {
  return (
    <UnstyledButton
      className={classes.answer}
      aria-label={t('answerOf', { label, title })}
      title={`${label}  ${keys}`}
      onClick={run}
    >
      {label}
    </UnstyledButton>
  );
}
