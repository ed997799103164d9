import { usePrincipals } from '../api/me';
import { useMembers } from '../api/members';

/** What spaces and members are called. */
export function useCalled() {
  const { data: principals } = usePrincipals();
  const { data: members } = useMembers();
  return {
    space: (id: string) => principals?.find((one) => one.space === id),
    member: (id: string) => members?.find((one) => one.id === id)?.name,
  };
}
