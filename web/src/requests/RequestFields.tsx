import { Checkbox, Select, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useMe } from '../api/me';
import { useMembers } from '../api/members';
import { DateField } from '../ui/fields/DateField';
import { SpaceField, useWritableSpaces } from '../ui/fields/SpaceField';
import { TagPicker } from '../ui/fields/TagPicker';
import { TimeField } from '../ui/fields/TimeField';
import { ZoneField } from '../ui/fields/ZoneField';
import { Columns } from '../ui/Panel';
import type { Draft } from './draft';
import { servicesQuery } from './queries';
import { f } from './texts';

/** Every field of a request. */
export function RequestFields({ form, fresh }: { form: UseFormReturnType<Draft>; fresh: boolean }) {
  const { space, due, due_time, zone, member, service, tags } = form.values;
  const seesPrivate = useWritableSpaces().find(({ id }) => id === space)?.seesPrivate ?? false;
  const { data: members = [] } = useMembers();
  const me = useMe().data?.member.id;
  const { data: services = [] } = useQuery(servicesQuery);
  const text = (name: 'body' | 'why' | 'outcome', rows: number) => (
    <Textarea
      label={f(name)}
      autosize
      minRows={rows}
      maxRows={12}
      maxLength={name === 'body' ? 20_000 : 5000}
      {...form.getInputProps(name)}
    />
  );
  return (
    <>
      <TextInput
        label={f('what')}
        required
        withAsterisk={false}
        maxLength={500}
        data-autofocus={fresh || undefined}
        {...form.getInputProps('title')}
      />
      {fresh && <SpaceField label={f('for')} {...form.getInputProps('space')} value={space} />}
      <Select
        label={f('colleague')}
        placeholder={f('nobody')}
        description={member && member !== me ? f('colleagueSees') : undefined}
        clearable
        searchable
        data={members.map(({ id, name }) => ({ value: id, label: name }))}
        {...form.getInputProps('member')}
        value={member || null}
        onChange={(next) => form.setFieldValue('member', next ?? '')}
      />
      {!member && (
        <Columns>
          <TextInput label={f('who')} maxLength={200} {...form.getInputProps('name')} />
          <TextInput
            label={f('email')}
            type="email"
            maxLength={320}
            {...form.getInputProps('email')}
          />
        </Columns>
      )}
      {text('body', 3)}
      <Columns>
        <DateField label={f('due')} clearable {...form.getInputProps('due')} value={due} />
        <TimeField
          label={f('dueTime')}
          disabled={!due}
          {...form.getInputProps('due_time')}
          value={due ? due_time : ''}
        />
      </Columns>
      {due && <ZoneField label={f('zone')} {...form.getInputProps('zone')} value={zone} />}
      {text('why', 1)}
      {text('outcome', 1)}
      <TextInput label={f('others')} maxLength={1000} {...form.getInputProps('others')} />
      <Select
        label={f('service')}
        placeholder={f('noService')}
        clearable
        data={services.map(({ id, title }) => ({ value: id, label: title }))}
        {...form.getInputProps('service')}
        value={service || null}
        onChange={(next) => form.setFieldValue('service', next ?? '')}
      />
      <TagPicker value={tags} onChange={(next) => form.setFieldValue('tags', next)} />
      {seesPrivate && (
        <Checkbox
          label={f('private')}
          description={f('privateAbout')}
          {...form.getInputProps('private', { type: 'checkbox' })}
        />
      )}
    </>
  );
}
