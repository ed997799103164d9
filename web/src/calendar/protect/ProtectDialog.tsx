import { Button, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import { texts } from '../../app/i18n';
import { useFocusBack } from '../../ui/useFocusBack';
import classes from './ProtectDialog.module.css';
import type { Met } from './protect';

const t = texts('calendar.protect', {
  title: 'This time is protected',
  principal: 'Only they themselves may override it. Until they agree, it stays in Check ahead.',
  assistant: 'You may override it with a reason.',
  own: 'It is yours to override.',
  anyone: 'Anybody may override it.',
  reason: 'Why there',
  reasonHint: 'The only time the chair has',
  reasonMissing: 'Say why, for whoever looks next.',
  elsewhere: 'Choose another time',
  anyway: 'Put it there',
  close: 'Close',
});

interface Properties {
  met: readonly Met[];
  /** Null for another time. */
  answer: (reason: string | null) => void;
}

/** Warns that a meeting would lie in protected time, and asks why it should. */
export default function ProtectDialog({ met, answer }: Properties) {
  useFocusBack();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const needed = met.some((one) => one.reason);
  const missing = needed && !reason.trim();
  return (
    <Modal
      opened
      onClose={() => answer(null)}
      title={t('title')}
      closeButtonProps={{ 'aria-label': t('close') }}
      centered
      size="md"
      zIndex={330}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          event.stopPropagation();
          setTried(true);
          if (!missing) answer(reason.trim());
        }}
      >
        <ul className={classes.list}>
          {met.map(({ rule, label, when, override, may, reason: why }) => (
            <li key={rule}>
              <strong>{label}</strong>, {when}
              <p>{t(may && !why && override !== 'anyone' ? 'own' : override)}</p>
            </li>
          ))}
        </ul>
        <TextInput
          label={t('reason')}
          placeholder={t('reasonHint')}
          maxLength={500}
          data-autofocus
          value={reason}
          error={tried && missing ? t('reasonMissing') : undefined}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <div className={classes.buttons}>
          <Button variant="default" onClick={() => answer(null)}>
            {t('elsewhere')}
          </Button>
          <Button type="submit">{t('anyway')}</Button>
        </div>
      </form>
    </Modal>
  );
}
