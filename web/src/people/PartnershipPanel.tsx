import { Button, Checkbox, Select, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, sent } from '../api/client';
import { newId } from '../api/id';
import { type MyPrincipal, useMe } from '../api/me';
import { useMembers } from '../api/members';
import { Choices } from '../ui/fields/Choices';
import { DateField } from '../ui/fields/DateField';
import { Columns } from '../ui/Panel';
import { RecordPanel } from '../ui/RecordPanel';
import { Segments } from '../ui/Segments';
import { civilDate, longDate } from '../ui/time';
import { undoable } from '../ui/toast';
import { useNow } from '../ui/useNow';
import { useRecordForm } from '../ui/useRecordForm';
import { decides } from './can';
import type { Partnership } from './queries';
import {
  checkSupport,
  draftOfSupport,
  newSupport,
  partnerRoles,
  patchOfSupport,
  type SupportDraft,
} from './support';
import { f, roleText, t } from './texts';

const shown = ['member', 'role', 'from', 'until', 'reason'] as const;

interface Properties {
  principal: MyPrincipal;
  /** Left out for a new one. */
  partnership?: Partnership;
  onClose: () => void;
}

/** Who supports somebody: in what role, from when to when, and for cover, why. */
export function PartnershipPanel({ principal, partnership, onClose }: Properties) {
  const client = useQueryClient();
  const { data: me } = useMe();
  const { data: members = [] } = useMembers();
  const today = civilDate(useNow(), principal.zone);
  const [id] = useState(() => partnership?.id ?? newId());
  const [fresh] = useState(() => newSupport(today));
  const record = useRecordForm<SupportDraft>(
    partnership
      ? { rev: partnership.rev, draft: draftOfSupport(partnership) }
      : { rev: 0, draft: fresh },
    checkSupport,
  );
  const { form, base, changed } = record;
  const nameOf = (member: string) => members.find((one) => one.id === member)?.name ?? '';
  const refetch = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['partnership'] }),
      client.invalidateQueries({ queryKey: ['principal'] }),
      client.invalidateQueries({ queryKey: ['view', 'access'] }),
    ]);
  const save = async (draft: SupportDraft) => {
    const names = { member: nameOf(draft.member), principal: principal.name };
    if (partnership) {
      const body = patchOfSupport(base.rev, changed, draft);
      const { act } = await sent(
        api.PATCH('/partnerships/{id}', { params: { path: { id } }, body }),
      );
      undoable(act, t('supportSaved', names));
    } else {
      const { kind: _, until, ...rest } = draft;
      const body = { id, principal: principal.id, ...rest, ...(until && { until }) };
      const { act } = await sent(api.POST('/partnerships', { body }));
      undoable(act, t('supportAdded', names));
    }
    await refetch();
  };
  const end = useMutation({
    mutationFn: () =>
      sent(
        api.POST('/partnerships/{id}/end', {
          params: { path: { id } },
          body: { rev: base.rev },
        }),
      ),
    onSuccess: ({ act }) => {
      const names = { member: nameOf(base.draft.member), principal: principal.name };
      undoable(act, t('supportEnded', names));
      onClose();
      return refetch();
    },
  });
  const theirs = (field: keyof SupportDraft) => {
    const { draft } = base;
    const said: Record<keyof SupportDraft, [string, string]> = {
      kind: ['', ''],
      member: [f('who'), nameOf(draft.member)],
      role: [f('role'), roleText(draft.role)],
      from: [f('first'), longDate(draft.from, today)],
      until: [f('until'), draft.until ? longDate(draft.until, today) : f('untilNone')],
      sees_private: [f('seesPrivate'), draft.sees_private ? '✓' : ''],
      reason: [f('reason'), draft.reason],
    };
    const [name, value] = said[field];
    return { name, value };
  };
  const over = partnership?.state === 'ended';
  const may = decides(me, principal);
  const readOnly = over ? f('isOver') : may ? undefined : f('readOnlySupport');
  return (
    <RecordPanel
      title={
        partnership
          ? f('support', { member: partnership.member_name, name: principal.name })
          : f('newSupport', { name: principal.name })
      }
      kind="partnership"
      record={record}
      save={save}
      onClose={onClose}
      action={partnership ? undefined : f('add')}
      shown={shown}
      theirs={theirs}
      readOnly={readOnly}
      more={
        partnership &&
        !readOnly && (
          <Button
            variant="subtle"
            color="gray"
            loading={end.isPending}
            onClick={() => end.mutate()}
          >
            {f('endNow')}
          </Button>
        )
      }
    >
      {!partnership && (
        <>
          <Segments
            aria-label={f('kind')}
            data={[
              { value: 'standing', label: f('standing') },
              { value: 'cover', label: f('cover') },
            ]}
            {...form.getInputProps('kind')}
          />
          <Select
            label={f('who')}
            searchable={members.length > 8}
            openOnFocus={false}
            data-autofocus
            data={members
              .filter((one) => one.state === 'active' && one.id !== principal.member)
              .map((one) => ({ value: one.id, label: one.name }))}
            {...form.getInputProps('member')}
            value={form.values.member || null}
          />
        </>
      )}
      <Choices
        label={f('role')}
        value={form.values.role}
        onChange={(role) => {
          const chosen = partnerRoles.find((one) => one === role);
          if (chosen) form.setFieldValue('role', chosen);
        }}
        choices={partnerRoles.map((role) => ({
          value: role,
          label: roleText(role),
          about: roleText(`${role}About`),
        }))}
      />
      <Columns>
        <DateField label={f('first')} {...form.getInputProps('from')} value={form.values.from} />
        <DateField
          label={f('until')}
          placeholder={f(form.values.kind === 'cover' ? 'untilHint' : 'untilNone')}
          clearable
          {...form.getInputProps('until')}
          value={form.values.until}
        />
      </Columns>
      {form.values.role !== 'busy' && (
        <Checkbox
          label={f('seesPrivate')}
          description={f('seesPrivateAbout')}
          {...form.getInputProps('sees_private', { type: 'checkbox' })}
        />
      )}
      <TextInput
        label={f('reason')}
        placeholder={form.values.kind === 'cover' ? f('reasonHint') : undefined}
        maxLength={200}
        {...form.getInputProps('reason')}
      />
    </RecordPanel>
  );
}
