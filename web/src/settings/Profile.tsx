import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { api, sent } from '../api/client';
import { keys } from '../api/keys';
import { type Me, useMe } from '../api/me';
import { Clashes } from '../ui/Clashes';
import { Choices } from '../ui/fields/Choices';
import { ZoneField } from '../ui/fields/ZoneField';
import { RowsSkeleton } from '../ui/PageSkeleton';
import { fieldErrors, Problem } from '../ui/Problem';
import { Segments } from '../ui/Segments';
import { cityOf } from '../ui/time';
import { undoable } from '../ui/toast';
import { useRecordForm } from '../ui/useRecordForm';
import { Widget } from '../ui/Widget';
import { type Draft, dateOrder, draftOf, localeFor } from './profile';
import classes from './settings.module.css';
import { p, t } from './texts';

/** Who one is, and how times and dates are read and written. */
export default function Profile() {
  const { data, error, refetch } = useMe();
  if (error && !data) return <Problem error={error} retry={() => void refetch()} />;
  return (
    <Widget title={t('profile')}>{data ? <Form me={data} /> : <RowsSkeleton rows={5} />}</Widget>
  );
}

const shown = ['name', 'zone', 'locale', 'week_start'];

function Form({ me }: { me: Me }) {
  const client = useQueryClient();
  const week = useId();
  const record = useRecordForm<Draft>({ rev: me.member.rev, draft: draftOf(me) }, ({ name }) =>
    name.trim() ? {} : { name: p('nameMissing') },
  );
  const { form, changed, clashes, base } = record;
  const save = useMutation({
    mutationFn: (draft: Draft) =>
      sent(
        api.PATCH('/me', {
          body: Object.fromEntries(changed.map((field) => [field, draft[field]])),
        }),
      ),
    onSuccess: ({ act }) => {
      undoable(act, t('saved'));
      return Promise.all([
        client.invalidateQueries({ queryKey: keys.me }),
        client.invalidateQueries({ queryKey: ['member'] }),
      ]);
    },
    onError: (error) => form.setErrors(fieldErrors(error)),
  });
  const theirs = (field: keyof Draft) => {
    const names = {
      name: [p('name'), base.draft.name],
      zone: [p('zone'), cityOf(base.draft.zone)],
      locale: [p('locale'), p(dateOrder(base.draft.locale))],
      week_start: [p('weekStart'), p(base.draft.week_start)],
    } as const;
    const [name, value] = names[field];
    return { name, value };
  };
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={form.onSubmit((draft) => save.mutate(draft))}
    >
      <Clashes fields={clashes} theirs={theirs} takeTheirs={record.takeTheirs} />
      {save.error && <Problem error={save.error} shown={shown} />}
      <TextInput
        label={p('name')}
        autoComplete="name"
        maxLength={200}
        {...form.getInputProps('name')}
      />
      <dl className={classes.rows}>
        <dt>{p('email')}</dt>
        <dd>{me.member.email}</dd>
        <dt>{p('organisation')}</dt>
        <dd>{me.organisation.name}</dd>
      </dl>
      <ZoneField
        label={p('zone')}
        description={p('zoneAbout')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        {...form.getInputProps('zone')}
        value={form.values.zone}
      />
      <Choices
        label={p('locale')}
        value={dateOrder(form.values.locale)}
        onChange={(order) => form.setFieldValue('locale', localeFor(order, base.draft.locale))}
        choices={[
          { value: 'dayFirst', label: p('dayFirst'), about: p('dayFirstAbout') },
          { value: 'monthFirst', label: p('monthFirst'), about: p('monthFirstAbout') },
        ]}
      />
      <div>
        <span id={week} className={classes.label}>
          {p('weekStart')}
        </span>
        <Segments
          aria-labelledby={week}
          data={[
            { value: 'monday', label: p('monday') },
            { value: 'sunday', label: p('sunday') },
          ]}
          {...form.getInputProps('week_start')}
        />
      </div>
      <div className={classes.buttons}>
        <Button type="submit" loading={save.isPending} disabled={changed.length === 0}>
          {t('save')}
        </Button>
        {changed.length > 0 && (
          <Button
            variant="default"
            onClick={() => {
              form.setValues(base.draft);
              form.clearErrors();
            }}
          >
            {t('cancel')}
          </Button>
        )}
      </div>
    </form>
  );
}
