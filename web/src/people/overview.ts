import type { AccessGrant, AccessSpace } from '../api/members';

/** One person and what they see. */
export interface Person {
  id: string;
  name: string;
  /** Grants by the space they are to. */
  sees: ReadonlyMap<string, readonly AccessGrant[]>;
}

/** Everybody's own space is seen by nobody else, so it stands in no table. */
export function shownSpaces(spaces: readonly AccessSpace[]): AccessSpace[] {
  return spaces.filter(({ space_kind }) => space_kind !== 'member');
}

/** Who sees what, person by person in the order of their names. */
export function byPerson(spaces: readonly AccessSpace[]): Person[] {
  const people = new Map<string, { name: string; sees: Map<string, AccessGrant[]> }>();
  for (const { space, grants } of shownSpaces(spaces)) {
    for (const grant of grants) {
      const person = people.get(grant.member) ?? { name: grant.member_name, sees: new Map() };
      person.sees.set(space, [...(person.sees.get(space) ?? []), grant]);
      people.set(grant.member, person);
    }
  }
  return [...people]
    .map(([id, person]) => ({ id, ...person }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** Where a grant stands at an instant in microseconds. */
export function stateOf(
  { from_us, until_us }: Pick<AccessGrant, 'from_us' | 'until_us'>,
  nowUs: number,
): 'current' | 'future' | 'ended' {
  if (until_us !== undefined && until_us <= nowUs) return 'ended';
  return from_us > nowUs ? 'future' : 'current';
}
