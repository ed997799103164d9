import { useMemo } from 'react';
import { usePrincipals } from './me';
import { useMembers } from './members';
import { type Tag, useTags } from './tags';

/** What ids are called. */
export interface Names {
  /** A principal's space; nothing for one's own and those one does not see. */
  space: (id: string) => { name: string; colour: number } | undefined;
  member: (id: string) => string | undefined;
  tag: (id: string) => Tag | undefined;
}

export function useNames(): Names {
  const { data: principals } = usePrincipals();
  const { data: members } = useMembers();
  const { data: tags } = useTags();
  return useMemo(() => {
    const spaces = new Map(principals?.map((one) => [one.space, one]));
    const people = new Map(members?.map((one) => [one.id, one.name]));
    const words = new Map(tags?.map((one) => [one.id, one]));
    return {
      space: (id) => spaces.get(id),
      member: (id) => people.get(id),
      tag: (id) => words.get(id),
    };
  }, [principals, members, tags]);
}
