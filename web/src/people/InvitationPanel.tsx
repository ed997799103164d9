import { Button, TextInput } from '@mantine/core';
import { type UseFormReturnType, useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { api, sent } from '../api/client';
import { newId } from '../api/id';
import { useMe, useOwnZone } from '../api/me';
import { Choices } from '../ui/fields/Choices';
import { CopyField } from '../ui/fields/CopyField';
import { RowsSkeleton } from '../ui/PageSkeleton';
import { Panel, PanelForm } from '../ui/Panel';
import { fieldErrors, Problem } from '../ui/Problem';
import { civilDate, fromMicros, longDate } from '../ui/time';
import { useNow } from '../ui/useNow';
import classes from './InvitationPanel.module.css';
import type { Invitation } from './queries';
import { placeName } from './Roles';
import { m, roleText } from './texts';

interface Properties {
  /** An invitation that is to get another link; the old one is dead then. */
  again?: Invitation;
  onClose: () => void;
}

interface Draft {
  email: string;
  name: string;
  org_role: Invitation['org_role'];
}

const empty: Draft = { email: '', name: '', org_role: 'viewer' };

/** Inviting somebody: who, and then the link, which is shown this once. */
export default function InvitationPanel({ again, onClose }: Properties) {
  const client = useQueryClient();
  const [id, setId] = useState(() => again?.id ?? newId());
  const form: UseFormReturnType<Draft> = useForm<Draft>({ initialValues: empty });
  const invite = useMutation({
    mutationFn: ({ email, name, org_role }: Draft) =>
      sent(api.POST('/invitations', { body: { id, email, name, org_role } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['invitation'] }),
    onError: (error) => form.setErrors(fieldErrors(error)),
  });
  const { mutate } = invite;
  const asked = useRef(false);
  useEffect(() => {
    if (!again || asked.current) return;
    asked.current = true;
    mutate(again);
  }, [again, mutate]);
  const another = () => {
    setId(newId());
    form.reset();
    invite.reset();
  };
  const made = invite.data;
  return (
    <Panel title={made ? m('linkTitle') : m('invite')} onClose={onClose}>
      {made && (
        <PanelForm
          onSubmit={onClose}
          buttons={
            <>
              <Button type="submit">{m('done')}</Button>
              {!again && (
                <Button variant="default" onClick={another}>
                  {m('another')}
                </Button>
              )}
            </>
          }
        >
          <Link invitation={made.invitation} url={made.url} />
        </PanelForm>
      )}
      {!made && again && (
        <div className={classes.wait}>
          {invite.error ? <Problem error={invite.error} /> : <RowsSkeleton rows={2} />}
        </div>
      )}
      {!made && !again && (
        <PanelForm
          onSubmit={form.onSubmit((draft) => mutate(draft))}
          buttons={
            <Button type="submit" loading={invite.isPending}>
              {m('inviteAction')}
            </Button>
          }
        >
          {invite.error && <Problem error={invite.error} shown={['email', 'name', 'org_role']} />}
          <Fields form={form} />
        </PanelForm>
      )}
    </Panel>
  );
}

function Fields({ form }: { form: UseFormReturnType<Draft> }) {
  const { data: me } = useMe();
  // Owners are made by owners only.
  const places =
    me?.org_role === 'owner'
      ? (['viewer', 'lead', 'owner'] as const)
      : (['viewer', 'lead'] as const);
  const about = {
    viewer: 'houseViewerAbout',
    lead: 'houseLeadAbout',
    owner: 'houseOwnerAbout',
  } as const;
  return (
    <>
      <TextInput
        type="email"
        label={m('email')}
        autoComplete="off"
        maxLength={320}
        data-autofocus
        {...form.getInputProps('email')}
      />
      <TextInput
        label={m('name')}
        description={m('nameAbout')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autoComplete="off"
        maxLength={200}
        {...form.getInputProps('name')}
      />
      <Choices
        label={m('place')}
        value={form.values.org_role}
        onChange={(place) => {
          const chosen = places.find((one) => one === place);
          if (chosen) form.setFieldValue('org_role', chosen);
        }}
        choices={places.map((place) => ({
          value: place,
          label: placeName(place),
          about: roleText(about[place]),
        }))}
      />
    </>
  );
}

/** The server answers with the link's path; where the server is, the browser knows. */
function Link({ invitation, url }: { invitation: Invitation; url: string }) {
  const own = useOwnZone();
  const today = civilDate(useNow(), own);
  const date = longDate(civilDate(fromMicros(invitation.expires_us), own), today);
  return (
    <>
      <p role="status">{m('linkAbout', { email: invitation.email, date })}</p>
      <CopyField label={m('link')} value={location.origin + url} />
    </>
  );
}
