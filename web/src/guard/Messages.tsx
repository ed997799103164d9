import { Button, Modal } from '@mantine/core';
import type { Message } from '../api/findings';
import { copyText } from '../ui/copy';
import { say, sayProblem } from '../ui/toast';
import classes from './guard.module.css';
import { t } from './texts';

interface Properties {
  /** `tell` what was done, or `ask`. */
  purpose: 'tell' | 'ask';
  messages: readonly Message[];
  /** One of them was copied. */
  onCopied?: () => void;
  onClose: () => void;
}

/** The drafted messages of a fix, one for each person, to be copied and sent. */
export default function Messages({ purpose, messages, onCopied, onClose }: Properties) {
  const copy = async (text: string, done: string) => {
    if (!(await copyText(text))) return sayProblem(t('copyFailed'));
    say(done);
    onCopied?.();
  };
  const every = messages.map(
    ({ name, email, text }) => `${name || email}${email && ` <${email}>`}\n\n${text}`,
  );
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(purpose)}
      size="lg"
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {messages.map(({ name, email, text }) => (
        <section key={email || name} className={classes.message}>
          <header>
            <h3>
              {t('messageTo', { name: name && email ? `${name} <${email}>` : name || email })}
            </h3>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={t('copyMessageTo', { name: name || email })}
              onClick={() => void copy(text, t('messageCopied', { name: name || email }))}
            >
              {t('copyMessage')}
            </Button>
          </header>
          <pre>{text}</pre>
        </section>
      ))}
      <div className={classes.buttons}>
        {messages.length > 1 && (
          <Button
            variant="default"
            onClick={() => void copy(every.join('\n\n—\n\n'), t('messagesCopied'))}
          >
            {t('copyEvery')}
          </Button>
        )}
        <Button data-autofocus onClick={onClose}>
          {t('close')}
        </Button>
      </div>
    </Modal>
  );
}
