import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useMe, usePrincipals } from '../api/me';
import { type Member, useMembers } from '../api/members';
import { Chip } from '../ui/Chip';
import { RowsSkeleton } from '../ui/PageSkeleton';
import { PersonName } from '../ui/Person';
import { Problem } from '../ui/Problem';
import { Widget } from '../ui/Widget';
import { manages } from './can';
import { Invitations } from './Invitations';
import classes from './Members.module.css';
import { fold } from './place';
import { usePartnerships } from './queries';
import { PlaceChip } from './Roles';
import { standing } from './terms';
import { m } from './texts';

/** From how many members on there is a field to find one. */
const many = 12;

interface Properties {
  onOpen: (id: string) => void;
  onInvite: () => void;
}

/** Everybody with a sign-in: their place in the house and whom they support. */
export function Members({ onOpen, onInvite }: Properties) {
  const { data: members, error, refetch } = useMembers();
  const { data: me } = useMe();
  const [typed, setTyped] = useState('');
  const words = fold(typed);
  const found = members
    ?.filter(({ name, email, title }) => fold(`${name} ${email} ${title}`).includes(words))
    .sort((a, b) => a.state.localeCompare(b.state)); // Active ones first; within that, as they came: by name.
  return (
    <>
      <Widget
        title={m('members')}
        note={members?.length}
        flush
        actions={
          (members?.length ?? 0) > many && (
            <TextInput
              type="search"
              size="xs"
              aria-label={m('filter')}
              placeholder={m('filter')}
              leftSection={<IconSearch size={14} stroke={1.8} />}
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
          )
        }
      >
        {error && !members && <Problem error={error} retry={() => void refetch()} />}
        {!members && !error && (
          <div className={classes.wait}>
            <RowsSkeleton rows={7} />
          </div>
        )}
        {found?.length === 0 && <p className={classes.wait}>{m('noMatch')}</p>}
        <div className={classes.heads} aria-hidden>
          <span>{m('name')}</span>
          <span>{m('email')}</span>
          <span>{m('placeShort')}</span>
          <span>{m('supports')}</span>
        </div>
        <ul className={classes.list}>
          {found?.map((member) => (
            <MemberRow
              key={member.id}
              member={member}
              self={member.id === me?.member.id}
              onOpen={() => onOpen(member.id)}
            />
          ))}
        </ul>
      </Widget>
      {manages(me) && <Invitations onInvite={onInvite} />}
    </>
  );
}

interface RowProperties {
  member: Member;
  self: boolean;
  onOpen: () => void;
}

function MemberRow({ member, self, onOpen }: RowProperties) {
  const { name, title, email, org_role, state } = member;
  const disabled = state === 'disabled';
  return (
    <li className={classes.row} data-disabled={disabled || undefined}>
      <span className={classes.who}>
        <button
          type="button"
          className={classes.open}
          aria-label={m('open', { name })}
          onClick={onOpen}
        >
          {name}
        </button>
        {self && <span className={classes.quiet}> {m('you')}</span>}
        {title && <span className={classes.title}>{title}</span>}
      </span>
      <span className={classes.email}>{email}</span>
      <span className={classes.place}>
        {disabled ? <Chip tone="late">{m('disabled')}</Chip> : <PlaceChip role={org_role} />}
      </span>
      <Supported member={member.id} />
    </li>
  );
}

/** Those whom somebody supports now, by name. */
export function Supported({ member }: { member: string }) {
  const { data: partnerships = [] } = usePartnerships();
  const { data: principals = [] } = usePrincipals();
  const theirs = standing(partnerships).filter(
    (one) => one.member === member && one.role === 'assistant' && one.state === 'current',
  );
  return (
    <span className={classes.supported}>
      {theirs.map(({ id, principal, principal_name }) => {
        const seen = principals.find((one) => one.id === principal);
        return seen ? (
          <PersonName key={id} name={seen.name} colour={seen.colour} />
        ) : (
          <span key={id}>{principal_name}</span>
        );
      })}
    </span>
  );
}
