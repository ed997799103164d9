import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, sent } from '../api/client';
import { useMe } from '../api/me';
import type { Member } from '../api/members';
import type { ApiError } from '../api/problem';
import { confirm } from '../ui/confirm';
import { Choices } from '../ui/fields/Choices';
import { RecordPanel } from '../ui/RecordPanel';
import { Together } from '../ui/ties/Together';
import { cityOf } from '../ui/time';
import { undoable } from '../ui/toast';
import { useRecordForm } from '../ui/useRecordForm';
import { manages } from './can';
import classes from './MemberPanel.module.css';
import { Supported } from './Members';
import { placeName } from './Roles';
import { m, roleText } from './texts';

type Draft = Pick<Member, 'org_role' | 'title'>;

const places = ['viewer', 'lead', 'owner'] as const;
const about = {
  viewer: 'houseViewerAbout',
  lead: 'houseLeadAbout',
  owner: 'houseOwnerAbout',
} as const;

/** A member: who they are, their place in the house, and whether they may sign in. */
export default function MemberPanel({ member, onClose }: { member: Member; onClose: () => void }) {
  const client = useQueryClient();
  const { data: me } = useMe();
  const { id, name, org_role, title, rev, state } = member;
  const record = useRecordForm<Draft>({ rev, draft: { org_role, title } });
  const { form, base, changed } = record;
  const refetch = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['member'] }),
      client.invalidateQueries({ queryKey: ['me'] }),
      client.invalidateQueries({ queryKey: ['view', 'access'] }),
    ]);
  const patch = (body: Partial<Draft> & { disabled?: boolean }) =>
    sent(
      api.PATCH('/members/{id}', { params: { path: { id } }, body: { rev: base.rev, ...body } }),
    );
  const save = async (draft: Draft) => {
    const { act } = await patch(Object.fromEntries(changed.map((field) => [field, draft[field]])));
    undoable(act, m('saved', { name }));
    await refetch();
  };
  const disabled = state === 'disabled';
  const place = useMutation({
    mutationFn: () => patch({ disabled: !disabled }),
    onSuccess: ({ act }) => {
      undoable(act, m(disabled ? 'enabledNow' : 'disabledNow', { name }));
      onClose();
      return refetch();
    },
  });
  const flip = async () => {
    const asked = {
      title: m('disableTitle', { name }),
      text: m('disableText'),
      action: m('disable'),
    };
    if (disabled || (await confirm(asked))) place.mutate();
  };
  const mayPlace = me?.org_role === 'owner' || org_role !== 'owner';
  const readOnly = !manages(me) ? m('readOnly') : mayPlace ? undefined : m('ownersOnly');
  const self = id === me?.member.id;
  return (
    <RecordPanel
      title={name}
      kind="member"
      record={record}
      save={save}
      onClose={onClose}
      shown={['org_role', 'title']}
      blame={(error: ApiError): Record<string, string> =>
        error.code === 'member.last_owner' ? { org_role: error.message } : {}
      }
      theirs={(field) =>
        field === 'title'
          ? { name: m('title'), value: base.draft.title }
          : { name: m('place'), value: placeName(base.draft.org_role) }
      }
      readOnly={readOnly}
      past={{ kind: 'member', id, title: name }}
      more={
        !readOnly &&
        !self && (
          <Button
            variant="subtle"
            color={disabled ? undefined : 'red'}
            loading={place.isPending}
            onClick={() => void flip()}
          >
            {m(disabled ? 'enable' : 'disable')}
          </Button>
        )
      }
      foot={
        <>
          <dl className={classes.facts}>
            <dt>{m('email')}</dt>
            <dd>{member.email}</dd>
            <dt>{m('zone')}</dt>
            <dd>{cityOf(member.zone)}</dd>
            <dt>{m('supports')}</dt>
            <dd>
              <Supported member={id} />
            </dd>
          </dl>
          <Together kind="member" id={id} />
        </>
      }
    >
      <TextInput label={m('title')} maxLength={200} {...form.getInputProps('title')} />
      <Choices
        label={m('place')}
        disabled={readOnly !== undefined}
        value={form.values.org_role}
        onChange={(value) => {
          const chosen = places.find((one) => one === value);
          if (chosen) form.setFieldValue('org_role', chosen);
        }}
        choices={places
          .filter((one) => one !== 'owner' || me?.org_role === 'owner' || org_role === 'owner')
          .map((one) => ({ value: one, label: placeName(one), about: roleText(about[one]) }))}
      />
      {form.errors.org_role && (
        <p className={classes.error} role="alert">
          {form.errors.org_role}
        </p>
      )}
    </RecordPanel>
  );
}
