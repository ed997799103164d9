import { Button, Select, TextInput } from '@mantine/core';
import { type UseFormReturnType, useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, sent } from '../api/client';
import { useOwnZone } from '../api/me';
import { Choices } from '../ui/fields/Choices';
import { CopyField } from '../ui/fields/CopyField';
import { Panel, PanelForm } from '../ui/Panel';
import { fieldErrors, Problem } from '../ui/Problem';
import { civilDate, fromMicros, longDate } from '../ui/time';
import { useNow } from '../ui/useNow';
import { type Token, tokensKey } from './queries';
import { k, t } from './texts';
import { usePasswordAsked } from './usePasswordAsked';

interface Draft {
  name: string;
  read_only: boolean;
  /** A number, as the list of choices holds it. */
  expires_days: string;
}

const lifetimes = ['30', '90', '180', '365'] as const;

/** Making a token; then its secret, which is shown this once. */
export default function NewToken({ onClose }: { onClose: () => void }) {
  const client = useQueryClient();
  const { ask, dialog } = usePasswordAsked();
  const form: UseFormReturnType<Draft> = useForm<Draft>({
    initialValues: { name: '', read_only: true, expires_days: '90' },
  });
  const make = useMutation({
    mutationFn: ({ expires_days, ...draft }: Draft) =>
      ask((password) =>
        sent(
          api.POST('/me/tokens', {
            body: {
              ...draft,
              expires_days: Number(expires_days),
              ...(password && { password }),
            },
          }),
        ),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: tokensKey }),
    onError: (error) => form.setErrors(fieldErrors(error)),
  });
  const made = make.data;
  const submit = form.onSubmit((draft) => {
    if (draft.name.trim()) make.mutate(draft);
    else form.setFieldError('name', k('nameMissing'));
  });
  return (
    <Panel title={k(made ? 'secretTitle' : 'new')} onClose={onClose}>
      {made ? (
        <PanelForm onSubmit={onClose} buttons={<Button type="submit">{t('done')}</Button>}>
          <Secret token={made.token} secret={made.secret} />
        </PanelForm>
      ) : (
        <PanelForm
          onSubmit={submit}
          buttons={
            <>
              <Button type="submit" loading={make.isPending}>
                {k('make')}
              </Button>
              <Button variant="default" onClick={onClose}>
                {t('cancel')}
              </Button>
            </>
          }
        >
          {make.error && !('name' in fieldErrors(make.error)) && <Problem error={make.error} />}
          <Fields form={form} />
        </PanelForm>
      )}
      {dialog}
    </Panel>
  );
}

function Fields({ form }: { form: UseFormReturnType<Draft> }) {
  return (
    <>
      <TextInput
        label={k('name')}
        placeholder={k('nameHint')}
        autoComplete="off"
        maxLength={200}
        data-autofocus
        {...form.getInputProps('name')}
      />
      <Choices
        label={k('access')}
        value={form.values.read_only ? 'read' : 'write'}
        onChange={(chosen) => form.setFieldValue('read_only', chosen === 'read')}
        choices={[
          { value: 'read', label: k('readOnly'), about: k('readOnlyAbout') },
          { value: 'write', label: k('write'), about: k('writeAbout') },
        ]}
      />
      <Select
        label={k('expires')}
        allowDeselect={false}
        data={lifetimes.map((days) => ({
          value: days,
          label: days === '365' ? k('year') : k('days', { count: Number(days) }),
        }))}
        {...form.getInputProps('expires_days')}
      />
    </>
  );
}

function Secret({ token, secret }: { token: Token; secret: string }) {
  const own = useOwnZone();
  const today = civilDate(useNow(), own);
  const date = longDate(civilDate(fromMicros(token.expires_us), own), today);
  return (
    <>
      <p role="status">{k('secretAbout', { name: token.name, date })}</p>
      <CopyField label={k('secret')} value={secret} />
    </>
  );
}
