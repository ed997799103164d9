import { useMe } from '../../api/me';
import { useAccess } from '../../api/members';

/** Who sees a space, so that something there can be theirs: as choices of a Select. */
export function usePeopleOf(space: string): { value: string; label: string }[] {
  const { data: spaces = [] } = useAccess();
  const { data: me } = useMe();
  const grants = spaces.find((one) => one.space === space)?.grants ?? [];
  const people = new Map(
    grants.filter(({ role }) => role !== 'busy').map((one) => [one.member, one.member_name]),
  );
  if (me && space === me.member.id) people.set(me.member.id, me.member.name);
  return [...people].map(([value, label]) => ({ value, label }));
}
