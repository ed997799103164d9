import { IconLock } from '@tabler/icons-react';
import { Chip } from '../ui/Chip';
import type { Role } from './queries';
import classes from './Roles.module.css';
import { roleText, t } from './texts';

const tones = {
  owner: 'action',
  lead: 'action',
  assistant: 'good',
  viewer: 'plain',
  busy: 'plain',
} as const;

/** What somebody may do in a person's space; cover says so, because it ends. */
export function RoleChip({ role, cover = false }: { role: Role; cover?: boolean }) {
  if (cover && role === 'assistant') return <Chip tone="warn">{t('cover')}</Chip>;
  return <Chip tone={tones[role]}>{roleText(role)}</Chip>;
}

const places = { owner: 'houseOwner', lead: 'houseLead', viewer: 'houseViewer' } as const;

/** What somebody's place in the organisation is called. */
export function placeName(role: Role): string {
  return role in places ? roleText(places[role as keyof typeof places]) : roleText(role);
}

/** Somebody's place in the organisation. */
export function PlaceChip({ role }: { role: Role }) {
  return <Chip tone={tones[role]}>{placeName(role)}</Chip>;
}

/** Private entries are not hidden from them. */
export function PrivateMark() {
  return (
    <span className={classes.mark} title={t('private')}>
      <IconLock size={14} stroke={1.8} role="img" aria-label={t('private')} />
    </span>
  );
}
