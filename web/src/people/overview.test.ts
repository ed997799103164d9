import { expect, test } from 'vitest';
import type { AccessGrant, AccessSpace } from '../api/members';
import { byPerson, shownSpaces, stateOf } from './overview';

function grant(member: string, role: AccessGrant['role']): AccessGrant {
  const source = { kind: 'member', id: member };
  return { member, member_name: member, role, from_us: 0, sees_private: false, source };
}

const spaces: AccessSpace[] = [
  {
    space: 'helen',
    space_name: 'Helen',
    space_kind: 'principal',
    grants: [grant('Sam', 'assistant'), grant('Sam', 'busy'), grant('Dana', 'viewer')],
  },
  {
    space: 'house',
    space_name: 'House',
    space_kind: 'organisation',
    grants: [grant('Dana', 'owner')],
  },
  { space: 'sam', space_name: 'Sam', space_kind: 'member', grants: [grant('Sam', 'owner')] },
];

test('people stand by name with every grant they hold to a space', () => {
  const people = byPerson(spaces);
  expect(people.map(({ name }) => name)).toEqual(['Dana', 'Sam']);
  const roles = people.map(({ sees }) =>
    [...sees].map(([space, grants]) => [space, grants.map(({ role }) => role)]),
  );
  expect(roles).toEqual([
    [
      ['helen', ['viewer']],
      ['house', ['owner']],
    ],
    [['helen', ['assistant', 'busy']]],
  ]);
});

test("somebody's own space is not part of it", () => {
  expect(shownSpaces(spaces).map(({ space }) => space)).toEqual(['helen', 'house']);
});

test.each([
  [{ from_us: 10, until_us: 20 }, 'current'],
  [{ from_us: 10 }, 'current'],
  [{ from_us: 16, until_us: 20 }, 'future'],
  [{ from_us: 10, until_us: 15 }, 'ended'],
] as const)('%j is %s', (term, state) => {
  expect(stateOf(term, 15)).toBe(state);
});
