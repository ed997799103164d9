import type { Me, MyPrincipal } from '../api/me';

type House = Pick<Me, 'org_role'> | undefined;
type Seen = Pick<MyPrincipal, 'role'>;

/** Leads and owners invite, place members, and look after every executive. */
export function manages(me: House): boolean {
  return me?.org_role === 'owner' || me?.org_role === 'lead';
}

/** Who decides over who supports an executive. */
export function decides(me: House, { role }: Seen): boolean {
  return manages(me) || role === 'owner';
}

/** Who may change what an executive is called, where they live and when they work. */
export function edits(me: House, { role }: Seen): boolean {
  return manages(me) || role === 'owner' || role === 'assistant';
}

/**
 * Whether somebody who adds an executive is likely to support them: everybody but a lead who looks after the house and
 * sees some executives without assisting any.
 */
export function supportsNew(me: House, principals: readonly Pick<MyPrincipal, 'role'>[]): boolean {
  if (!me) return false;
  if (me.org_role !== 'lead') return true;
  const seen = principals.filter(({ role }) => role !== '');
  return seen.length === 0 || seen.some(writes);
}

/** Who may write where an executive is. Managing the house is not enough: it takes access to the executive. */
export function writes({ role }: Seen): boolean {
  return role === 'owner' || role === 'assistant';
}

/** Who may know where an executive is. */
export function reads({ role }: Seen): boolean {
  return role !== '' && role !== 'busy';
}
