import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { api, sent } from '../api/client';
import { useMe, useOwnZone } from '../api/me';
import { Empty } from '../ui/Empty';
import { RowsSkeleton } from '../ui/PageSkeleton';
import { Problem } from '../ui/Problem';
import { civilDate, fromMicros, shortDate } from '../ui/time';
import { undoable } from '../ui/toast';
import { useNow } from '../ui/useNow';
import { Widget } from '../ui/Widget';
import classes from './Invitations.module.css';
import { type Invitation, useInvitations } from './queries';
import { PlaceChip } from './Roles';
import { m } from './texts';

const InvitationPanel = lazy(() => import('./InvitationPanel'));

/** Invitations that wait to be accepted. */
export function Invitations({ onInvite }: { onInvite: () => void }) {
  const { data: invitations, error, refetch } = useInvitations(true);
  const [again, setAgain] = useState<Invitation>();
  return (
    <Widget title={m('invitations')} note={invitations?.length || undefined} flush>
      {error && !invitations && <Problem error={error} retry={() => void refetch()} />}
      {!invitations && !error && (
        <div className={classes.wait}>
          <RowsSkeleton rows={1} />
        </div>
      )}
      {invitations?.length === 0 && (
        <div className={classes.wait}>
          <Empty
            inline
            text={m('noInvitations')}
            action={
              <Button variant="default" size="compact-sm" onClick={onInvite}>
                {m('invite')}
              </Button>
            }
          />
        </div>
      )}
      <ul className={classes.list}>
        {invitations?.map((one) => (
          <Row key={one.id} invitation={one} onAgain={() => setAgain(one)} />
        ))}
      </ul>
      <Suspense fallback={null}>
        {again && <InvitationPanel again={again} onClose={() => setAgain(undefined)} />}
      </Suspense>
    </Widget>
  );
}

function Row({ invitation, onAgain }: { invitation: Invitation; onAgain: () => void }) {
  const { id, name, email, org_role, expires_us, created_by } = invitation;
  const client = useQueryClient();
  const { data: me } = useMe();
  const own = useOwnZone();
  const today = civilDate(useNow(), own);
  const withdraw = useMutation({
    mutationFn: () => sent(api.DELETE('/invitations/{id}', { params: { path: { id } } })),
    onSuccess: ({ act }) => {
      undoable(act, m('withdrawn', { email }));
      return client.invalidateQueries({ queryKey: ['invitation'] });
    },
  });
  return (
    <li className={classes.row}>
      <span className={classes.who}>
        {name || email}
        {name && <span className={classes.quiet}> {email}</span>}
      </span>
      <span>
        <PlaceChip role={org_role} />
      </span>
      <span className={classes.quiet}>
        {m('expires', { date: shortDate(civilDate(fromMicros(expires_us), own), today) })}
      </span>
      <span className={classes.buttons}>
        {created_by === me?.member.id && (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={m('newLinkOf', { email })}
            onClick={onAgain}
          >
            {m('newLink')}
          </Button>
        )}
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          aria-label={m('withdrawOf', { email })}
          loading={withdraw.isPending}
          onClick={() => withdraw.mutate()}
        >
          {m('withdraw')}
        </Button>
      </span>
    </li>
  );
}
