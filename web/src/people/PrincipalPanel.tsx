import { Select, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { api, sent } from '../api/client';
import { newId } from '../api/id';
import { type MyPrincipal, useMe, useOwnZone, usePrincipals, useWritable } from '../api/me';
import { useMembers } from '../api/members';
import { ColourField, colourName } from '../ui/fields/ColourField';
import { HoursField } from '../ui/fields/HoursField';
import { hoursText } from '../ui/fields/hours';
import { ZoneField } from '../ui/fields/ZoneField';
import { FilesOf } from '../ui/files/FilesOf';
import { RecordPanel } from '../ui/RecordPanel';
import { say, undoable } from '../ui/toast';
import { useRecordForm } from '../ui/useRecordForm';
import { decides, edits, reads, supportsNew } from './can';
import { zoneOfPlace } from './place';
import {
  checkPrincipal,
  draftOfPrincipal,
  newPrincipal,
  type PrincipalDraft,
  patchOfPrincipal,
} from './principal';
import { f, t } from './texts';

type Form = ReturnType<typeof useRecordForm<PrincipalDraft>>;

const shown = [
  'name',
  'title',
  'place',
  'zone',
  'colour',
  'member',
  'hours',
  'video',
  'assistant',
] as const satisfies readonly (keyof PrincipalDraft)[];

/** The form of a new executive. What it makes can't be taken back by others, so it offers no Undo. */
export function NewPrincipalPanel({ onClose }: { onClose: () => void }) {
  const { data: me } = useMe();
  const { data: principals = [] } = usePrincipals();
  const zone = useOwnZone();
  const client = useQueryClient();
  const [id] = useState(newId);
  const own = me && supportsNew(me, principals) ? me.member.id : '';
  const [start] = useState(() => newPrincipal(zone, principals.length % 8, own));
  const record = useRecordForm({ rev: 0, draft: start }, checkPrincipal);
  const save = async ({ member, assistant, ...draft }: PrincipalDraft) => {
    const optional = { ...(member && { member }), ...(assistant && { assistant }) };
    await sent(api.POST('/principals', { body: { id, ...draft, ...optional } }));
    say(t('added', { name: draft.name.trim() }));
    await refetch(client);
  };
  return (
    <RecordPanel
      title={f('newExecutive')}
      kind="principal"
      record={record}
      save={save}
      onClose={onClose}
      action={f('add')}
      shown={shown}
      theirs={() => ({ name: '', value: '' })}
    >
      <Fields record={record} decides />
      <MemberField
        label={f('assistant')}
        description={f('assistantAbout')}
        {...record.form.getInputProps('assistant')}
      />
    </RecordPanel>
  );
}

/** What is known of an executive, to be changed by whoever may. */
export function PrincipalPanel({
  principal,
  onClose,
}: {
  principal: MyPrincipal;
  onClose: () => void;
}) {
  const { data: me } = useMe();
  const { data: members = [] } = useMembers();
  const writable = useWritable();
  const client = useQueryClient();
  const record = useRecordForm(
    { rev: principal.rev, draft: draftOfPrincipal(principal) },
    checkPrincipal,
  );
  const save = async (draft: PrincipalDraft) => {
    const body = patchOfPrincipal(record.base.rev, record.changed, draft);
    const path = { id: principal.id };
    const { act } = await sent(api.PATCH('/principals/{id}', { params: { path }, body }));
    undoable(act, t('saved', { name: draft.name.trim() }));
    await refetch(client);
  };
  const theirs = (field: keyof PrincipalDraft) => {
    const draft = record.base.draft;
    const names: Record<keyof PrincipalDraft, [string, string]> = {
      name: [f('name'), draft.name],
      title: [f('title'), draft.title],
      place: [f('homePlace'), draft.place],
      zone: [f('homeZone'), draft.zone],
      colour: [f('colour'), colourName(draft.colour)],
      member: [f('member'), members.find(({ id }) => id === draft.member)?.name ?? ''],
      hours: [f('hours'), hoursText(draft.hours)],
      video: [f('video'), draft.video],
      assistant: ['', ''],
    };
    const [name, value] = names[field];
    return { name, value };
  };
  return (
    <RecordPanel
      title={principal.name}
      kind="principal"
      record={record}
      save={save}
      onClose={onClose}
      shown={shown}
      theirs={theirs}
      readOnly={edits(me, principal) ? undefined : f('readOnlyExecutive')}
      past={
        principal.role ? { kind: 'principal', id: principal.id, title: principal.name } : undefined
      }
      foot={
        reads(principal) && (
          <FilesOf kind="principal" id={principal.id} readOnly={!writable(principal.id)} />
        )
      }
    >
      <Fields
        record={record}
        decides={decides(me, principal)}
        hours={
          reads(principal) ? (
            <p>
              {f('hoursAre', { hours: hoursText(principal.hours) })}{' '}
              <Link to="/rules" search={{ who: principal.id }}>
                {f('hoursElsewhere')}
              </Link>
            </p>
          ) : undefined
        }
      />
    </RecordPanel>
  );
}

interface FieldsProperties {
  record: Form;
  decides: boolean;
  /** What stands where a new one's hours are filled in. */
  hours?: ReactNode;
}

function Fields({ record: { form }, decides: may, hours }: FieldsProperties) {
  const { values, setFieldValue, errors } = form;
  const followPlace = () => {
    const zone = zoneOfPlace(values.place);
    if (zone && form.isDirty('place') && !form.isDirty('zone')) setFieldValue('zone', zone);
  };
  const place = form.getInputProps('place');
  return (
    <>
      <TextInput
        label={f('name')}
        maxLength={200}
        required
        withAsterisk={false}
        data-autofocus
        {...form.getInputProps('name')}
      />
      <TextInput label={f('title')} maxLength={200} {...form.getInputProps('title')} />
      <TextInput
        label={f('homePlace')}
        placeholder={f('homePlaceHint')}
        maxLength={200}
        {...place}
        onBlur={followPlace}
      />
      <ZoneField label={f('homeZone')} {...form.getInputProps('zone')} value={values.zone} />
      <ColourField
        label={f('colour')}
        value={values.colour}
        onChange={(colour) => setFieldValue('colour', colour)}
      />
      {hours === undefined ? (
        <HoursField
          value={values.hours}
          onChange={(hours) => form.setValues({ hours })}
          errors={errors}
        />
      ) : (
        hours
      )}
      <TextInput
        label={f('video')}
        description={f('videoAbout', {
          name: '{name}',
          meeting: '{meeting}',
          date: '{date}',
          token: '{token}',
        })}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        placeholder="https://meet.example/{name}-{token}"
        maxLength={500}
        {...form.getInputProps('video')}
      />
      <MemberField
        label={f('member')}
        description={f('memberAbout')}
        disabled={!may}
        {...form.getInputProps('member')}
      />
    </>
  );
}

interface MemberProperties {
  label: string;
  description: string;
  disabled?: boolean;
  value?: string;
  onChange: (member: string) => void;
  error?: React.ReactNode;
}

/** One of the members who can sign in, or nobody. */
function MemberField({ value = '', onChange, ...properties }: MemberProperties) {
  const { data: members = [] } = useMembers();
  const choices = members.filter(({ id, state }) => state === 'active' || id === value);
  return (
    <Select
      placeholder={f('noMember')}
      clearable
      searchable={choices.length > 8}
      {...properties}
      value={value || null}
      onChange={(member) => onChange(member ?? '')}
      data={choices.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}

/** An executive's name and sign-in stand in lists of other kinds too. */
function refetch(client: ReturnType<typeof useQueryClient>): Promise<unknown> {
  return Promise.all([
    client.invalidateQueries({ queryKey: ['principal'] }),
    client.invalidateQueries({ queryKey: ['partnership'] }),
    client.invalidateQueries({ queryKey: ['view', 'access'] }),
  ]);
}
