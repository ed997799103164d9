import { Button, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Finding } from '../api/findings';
import classes from './guard.module.css';
import { t } from './texts';

interface Properties {
  finding: Finding;
  accept: (reason: string) => Promise<boolean>;
  onClose: () => void;
}

/** Asks why a finding is meant so. */
export default function AcceptDialog({ finding, accept, onClose }: Properties) {
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const submit = async () => {
    if (!reason.trim()) return setError(t('reasonMissing'));
    setBusy(true);
    const done = await accept(reason.trim());
    setBusy(false);
    if (done) onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('acceptTitle')}
      centered
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <p className={classes.help}>{finding.text}</p>
        <TextInput
          label={t('reason')}
          description={t('acceptHelp')}
          value={reason}
          maxLength={500}
          error={error}
          data-autofocus
          onChange={(event) => {
            setReason(event.currentTarget.value);
            setError(undefined);
          }}
        />
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={busy}>
            {t('accept')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
