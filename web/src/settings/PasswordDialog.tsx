import './fields.css';
import { Button, Modal, PasswordInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useMe } from '../api/me';
import { fieldErrors, Problem } from '../ui/Problem';
import { useFocusBack } from '../ui/useFocusBack';
import classes from './settings.module.css';
import { c, s, t } from './texts';

interface Properties {
  go: (password: string) => Promise<void>;
  giveUp: () => void;
}

/** Asks for one's password before something that a stranger at this keyboard should not do. */
export function PasswordDialog({ go, giveUp }: Properties) {
  const { data: me } = useMe();
  useFocusBack();
  const form = useForm({
    initialValues: { password: '' },
    validate: { password: (password) => (password ? null : c('missing')) },
  });
  const sending = useMutation({
    mutationFn: ({ password }: { password: string }) => go(password),
    onError: (error) => form.setErrors(fieldErrors(error)),
  });
  const refused = sending.error && !('password' in fieldErrors(sending.error));
  return (
    <Modal
      opened
      onClose={giveUp}
      title={c('title')}
      closeButtonProps={{ 'aria-label': t('cancel') }}
      centered
      size="sm"
    >
      <form
        className={classes.form}
        noValidate
        onSubmit={form.onSubmit((typed) => sending.mutate(typed))}
      >
        <p>{c('about')}</p>
        {refused && sending.error && <Problem error={sending.error} />}
        <input type="text" autoComplete="username" value={me?.member.email ?? ''} readOnly hidden />
        <PasswordInput
          label={c('password')}
          autoComplete="current-password"
          maxLength={512}
          data-autofocus
          visibilityToggleButtonProps={{ 'aria-label': s('show') }}
          {...form.getInputProps('password')}
        />
        <div className={classes.buttons} data-end>
          <Button variant="default" onClick={giveUp}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={sending.isPending}>
            {c('go')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
