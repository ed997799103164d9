import { Button } from '@mantine/core';
import { fromMicros } from '../ui/time';
import { useClocks } from '../ui/useClocks';
import { useNow } from '../ui/useNow';
import classes from './Decisions.module.css';
import { type Decision, optionOf } from './queries';
import { t } from './texts';

/** How a decision was answered, in words. */
export function useOutcome(): (decision: Decision) => string {
  const clocks = useClocks();
  return (decision) => {
    const { answer, state } = decision;
    if (state === 'withdrawn') return t('withdrawn');
    if (!answer) return t(`state_${state}`);
    const when = clocks.moment(answer.at_us);
    const what = optionOf(decision, answer.option)?.title;
    return what ? t(`way_${answer.way}`, { what, when }) : t('lapsedNothing', { when });
  };
}

/** By when, what is recommended, and what happens otherwise. */
export function Facts({ decision }: { decision: Decision }) {
  const clocks = useClocks();
  const now = useNow();
  const recommended = optionOf(decision, decision.recommend);
  const otherwise = optionOf(decision, decision.otherwise);
  const later = decision.later_us && fromMicros(decision.later_us) > now;
  return (
    <span className={classes.facts}>
      <span className={classes.due}>{t('by', { when: clocks.moment(decision.by_us) })}</span>
      {recommended && (
        <span className={classes.recommended}>
          {t('recommended', { what: recommended.title })}
          {decision.because && ` (${decision.because})`}
        </span>
      )}
      <span>{otherwise ? t('otherwise', { what: otherwise.title }) : t('otherwiseNothing')}</span>
      {later && <span>{t('putOff', { when: clocks.moment(decision.later_us ?? 0) })}</span>}
      {decision.private && <span>{t('private')}</span>}
    </span>
  );
}

/** The buttons that answer a decision. */
export function Answers({
  decision,
  answer,
  later,
  busy,
  big = false,
}: {
  decision: Decision;
  answer: (option: string) => void;
  later: () => void;
  busy: boolean;
  big?: boolean;
}) {
  const { question, recommend } = decision;
  return (
    <span className={classes.answers} data-big={big || undefined} data-form={decision.form}>
      {decision.options.map(({ key, title, follows }) => (
        <Button
          key={key}
          size={big ? 'lg' : 'compact-sm'}
          variant={key === recommend ? 'filled' : 'default'}
          disabled={busy}
          data-option={key}
          aria-label={t('answerLong', { option: title, question })}
          title={follows.map(({ words }) => words).join('\n') || undefined}
          onClick={() => answer(key)}
        >
          {decision.form === 'choose' ? `${key} · ${title}` : title}
        </Button>
      ))}
      <Button
        size={big ? 'lg' : 'compact-sm'}
        variant="subtle"
        color="gray"
        disabled={busy}
        aria-label={t('laterLong', { question })}
        onClick={later}
      >
        {t('later')}
      </Button>
    </span>
  );
}

/** What each answer does. */
export function Follows({ decision }: { decision: Decision }) {
  const lines = decision.options.flatMap(({ key, title, follows }) =>
    follows.map(({ words = '' }, at) => ({ id: `${key}-${at}`, title, words })),
  );
  if (lines.length === 0) return null;
  return (
    <ul className={classes.follows} aria-label={t('follows')}>
      {lines.map(({ id, title, words }) => (
        <li key={id}>{t('ifYes', { option: title, words })}</li>
      ))}
    </ul>
  );
}
