import './fields.css';
import { Button, PasswordInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, sent } from '../api/client';
import { useMe } from '../api/me';
import { fieldErrors, Problem } from '../ui/Problem';
import { say } from '../ui/toast';
import { Widget } from '../ui/Widget';
import { devicesKey } from './queries';
import classes from './settings.module.css';
import { s } from './texts';

/** Another password. */
export function Password() {
  const { data: me } = useMe();
  const client = useQueryClient();
  const form = useForm({
    initialValues: { current: '', new: '' },
    validate: {
      current: (current) => (current ? null : s('missing')),
      new: (next) => (next ? null : s('nextMissing')),
    },
  });
  const change = useMutation({
    mutationFn: (body: { current: string; new: string }) =>
      sent(api.POST('/me/password', { body })),
    onSuccess: () => {
      form.reset();
      say(s('changed'));
      return client.invalidateQueries({ queryKey: devicesKey });
    },
    onError: (error) => form.setErrors(fieldErrors(error)),
  });
  const refused = change.error && Object.keys(fieldErrors(change.error)).length === 0;
  return (
    <Widget title={s('password')}>
      <form
        className={classes.form}
        noValidate
        onSubmit={form.onSubmit((typed) => change.mutate(typed))}
      >
        {refused && change.error && <Problem error={change.error} />}
        <input type="text" autoComplete="username" value={me?.member.email ?? ''} readOnly hidden />
        <PasswordInput
          label={s('current')}
          autoComplete="current-password"
          maxLength={512}
          visibilityToggleButtonProps={{ 'aria-label': s('show') }}
          {...form.getInputProps('current')}
        />
        <PasswordInput
          label={s('next')}
          description={s('nextAbout')}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          autoComplete="new-password"
          maxLength={512}
          visibilityToggleButtonProps={{ 'aria-label': s('show') }}
          {...form.getInputProps('new')}
        />
        <div className={classes.buttons}>
          <Button type="submit" loading={change.isPending}>
            {s('change')}
          </Button>
          <span className={classes.quiet}>{s('changeAbout')}</span>
        </div>
      </form>
    </Widget>
  );
}
