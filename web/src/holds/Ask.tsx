import { Button, Textarea } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { api, sent } from '../api/client';
import { ago } from '../ui/ago';
import { fromMicros } from '../ui/time';
import { say, sayProblem } from '../ui/toast';
import { useNow } from '../ui/useNow';
import type { HoldActions } from './actions';
import classes from './HoldPanel.module.css';
import type { Shown } from './queries';
import { t } from './texts';
import { optionWords } from './when';

/** An answer, in characters. */
const longest = 20_000;

interface Properties {
  shown: Shown;
  actions: HoldActions;
  mayWrite: boolean;
  today: string;
}

/** What is sent to whoever is to choose, and what their answer means. */
export function Ask({ shown, actions, mayWrite, today }: Properties) {
  const { hold_set: set, texts } = shown;
  const now = useNow();
  const copy = async () => {
    if (!(await copied(texts.options))) return;
    if (mayWrite) await actions.asked(set).catch(() => undefined);
    else say(t('copiedText'));
  };
  const remind = async () => {
    if (await copied(texts.chase)) say(t('copiedText'));
  };
  return (
    <section className={classes.section}>
      <h3 className={classes.head}>{t('ask')}</h3>
      <div className={classes.meaning}>
        <Button
          variant="default"
          leftSection={<IconCopy size={15} stroke={1.8} />}
          onClick={() => void copy()}
        >
          {t('copy')}
        </Button>
        <span className={classes.muted}>
          {set.asked_us
            ? t('sentOn', { ago: ago(Math.min(fromMicros(set.asked_us), now), now) })
            : t('notSent')}
        </span>
      </div>
      <details>
        <summary className={classes.summary}>{t('text')}</summary>
        <pre className={classes.text}>{texts.options}</pre>
      </details>
      <details>
        <summary className={classes.summary}>{t('reminder')}</summary>
        <pre className={classes.text}>{texts.chase}</pre>
        <Button variant="default" size="compact-sm" onClick={() => void remind()}>
          {t('copyReminder')}
        </Button>
      </details>
      <Answer shown={shown} actions={actions} mayWrite={mayWrite} today={today} />
    </section>
  );
}

async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    sayProblem(t('cantCopy'));
    return false;
  }
}

/** What was answered, pasted or typed, and which option that is. */
function Answer({ shown: { hold_set: set }, actions, mayWrite, today }: Properties) {
  const [text, setText] = useState('');
  const read = useMutation({
    mutationFn: (answer: string) =>
      sent(
        api.POST('/hold-sets/{id}/read-answer', {
          params: { path: { id: set.id } },
          body: { text: answer },
        }),
      ),
  });
  const confirm = useRef<HTMLButtonElement>(null);
  const meant = set.options.filter(({ id }) => read.data?.options.includes(id));
  // The answer understood, one key confirms.
  const sure = read.data?.verdict === 'one' && meant.length === 1;
  useEffect(() => {
    if (sure) confirm.current?.focus();
  }, [sure]);
  return (
    <>
      <Textarea
        label={t('answer')}
        placeholder={t('answerHint')}
        rows={2}
        maxLength={longest}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          read.reset();
        }}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData('text');
          if (text !== '' || !pasted) return;
          event.preventDefault();
          setText(pasted.slice(0, longest));
          read.mutate(pasted.slice(0, longest));
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) read.mutate(text);
        }}
      />
      {!read.data && (
        <div className={classes.buttons}>
          <Button
            variant="default"
            size="compact-sm"
            disabled={text.trim() === ''}
            loading={read.isPending}
            onClick={() => read.mutate(text)}
          >
            {t('readIt')}
          </Button>
        </div>
      )}
      <div className={classes.meaning} aria-live="polite">
        {read.data && (
          <p>
            {t(`means_${read.data.verdict}`, {
              letters: meant.map(({ letter }) => letter).join(', '),
            })}
          </p>
        )}
        {mayWrite &&
          meant.map((option) => (
            <Button
              key={option.id}
              ref={confirm}
              size="compact-sm"
              loading={actions.busy}
              onClick={() => void actions.confirm(set, option).catch(() => undefined)}
            >
              {t('confirmLong', { letter: option.letter, when: optionWords(option, today) })}
            </Button>
          ))}
      </div>
    </>
  );
}
