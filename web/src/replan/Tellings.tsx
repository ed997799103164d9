import { Button } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { say, sayProblem } from '../ui/toast';
import { Widget } from '../ui/Widget';
import classes from './replan.module.css';
import { t } from './texts';
import type { Telling } from './usePlan';

/** What could be written to each person concerned, in their time, to be copied. */
export function Tellings({ messages }: { messages: readonly Telling[] }) {
  if (messages.length === 0) return null;
  const copy = async (text: string, done: string) => {
    try {
      await navigator.clipboard.writeText(text);
      say(done);
    } catch {
      sayProblem(t('copyFailed'));
    }
  };
  const every = messages.map(({ name, email, text }) =>
    [email ? `${name || email} <${email}>` : name, text].join('\n\n'),
  );
  return (
    <Widget
      title={t('messages')}
      note={t('messagesNote', { count: messages.length })}
      actions={
        messages.length > 1 && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => void copy(every.join('\n\n—\n\n'), t('copiedAll'))}
          >
            {t('copyAll')}
          </Button>
        )
      }
      flush
    >
      {messages.map(({ name, email, asks, text }) => (
        <details key={email || name} className={classes.message}>
          <summary>
            <span>{name || email}</span>
            <small>{t(asks ? 'asks' : 'tells')}</small>
          </summary>
          <pre>{text}</pre>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconCopy size={14} stroke={1.8} />}
            aria-label={t('copyTo', { name: name || email })}
            onClick={() => void copy(text, t('copied', { name: name || email }))}
          >
            {t('copy')}
          </Button>
        </details>
      ))}
    </Widget>
  );
}
