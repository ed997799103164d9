import { useMe, usePrincipals } from '../api/me';
import { useWritableSpaces } from '../ui/fields/SpaceField';
import { t } from './texts';

export interface Whose {
  space: string;
  name: string;
  /** Absent for one's own. */
  colour?: number;
  mayWrite: boolean;
  /** A principal can be exported as a whole. */
  principal: boolean;
}

/** Whose a space is, for every space whose calendars the reader sees: principals by name, one's own last. */
export function useWhose(): Whose[] {
  const { data: me } = useMe();
  const { data: principals = [] } = usePrincipals();
  const writable = new Set(useWritableSpaces().map(({ id }) => id));
  const others = principals
    .filter(({ role }) => role !== '' && role !== 'busy')
    .map(({ space, name, colour }) => ({
      space,
      name,
      colour,
      mayWrite: writable.has(space),
      principal: true,
    }));
  const own = me && {
    space: me.member.id,
    name: t('ownSpace'),
    mayWrite: true,
    principal: false,
  };
  return own ? [...others, own] : others;
}
