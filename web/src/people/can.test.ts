import { expect, test } from 'vitest';
import { decides, edits, manages, reads, supportsNew, writes } from './can';

test.each([
  ['owner', true],
  ['lead', true],
  ['viewer', false],
] as const)('%s manages the house: %s', (org_role, may) => {
  expect(manages({ org_role })).toBe(may);
});

test('nobody manages anything before it is known who they are', () => {
  expect(manages(undefined)).toBe(false);
});

test.each([
  ['owner', { decides: true, edits: true, writes: true, reads: true }],
  ['assistant', { decides: false, edits: true, writes: true, reads: true }],
  ['viewer', { decides: false, edits: false, writes: false, reads: true }],
  ['busy', { decides: false, edits: false, writes: false, reads: false }],
] as const)('what %s may do for an executive', (role, may) => {
  const me = { org_role: 'viewer' } as const;
  const seen = { role };
  expect({
    decides: decides(me, seen),
    edits: edits(me, seen),
    writes: writes(seen),
    reads: reads(seen),
  }).toEqual(may);
});

test('a lead decides over everybody but sees only into whom they have access to', () => {
  const me = { org_role: 'lead' } as const;
  const seen = { role: '' } as const;
  expect([decides(me, seen), edits(me, seen)]).toEqual([true, true]);
  expect([writes(seen), reads(seen)]).toEqual([false, false]);
});

test.each([
  ['viewer', [], true],
  ['owner', [], true],
  ['owner', ['viewer'], true],
  ['lead', [], true],
  ['lead', ['', ''], true],
  ['lead', ['viewer', ''], false],
  ['lead', ['viewer', 'assistant'], true],
] as const)('%s with access %j supports who is added: %s', (org_role, roles, supports) => {
  expect(
    supportsNew(
      { org_role },
      roles.map((role) => ({ role })),
    ),
  ).toBe(supports);
});

test('nobody supports anybody before it is known who they are', () => {
  expect(supportsNew(undefined, [])).toBe(false);
});
