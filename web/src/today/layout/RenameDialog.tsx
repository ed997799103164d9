import { Button, Group, Modal, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { t } from './menuTexts';

interface Properties {
  name: string;
  rename: (name: string) => Promise<unknown> | undefined;
  onClose: () => void;
}

/** Asks what a layout is to be called. */
export default function RenameDialog({ name, rename, onClose }: Properties) {
  const [value, setValue] = useState(name);
  const [error, setError] = useState('');
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (value.trim() === name) return onClose();
    setBusy(true);
    try {
      await rename(value.trim());
      onClose();
    } catch (failure) {
      setError(problemOf(failure));
      setBusy(false);
    }
  };
  return (
    <Modal opened onClose={onClose} title={t('rename')} size="sm" centered>
      <form onSubmit={submit}>
        <TextInput
          label={t('name')}
          value={value}
          maxLength={60}
          required
          data-autofocus
          error={error || undefined}
          onChange={(event) => setValue(event.currentTarget.value)}
        />
        <Group justify="flex-end" mt="md" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={busy}>
            {t('save')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

function problemOf(failure: unknown): string {
  if (!(failure instanceof Error)) return String(failure);
  const fields = (failure as { fields?: readonly { message: string }[] }).fields;
  return fields?.[0]?.message ?? failure.message;
}
