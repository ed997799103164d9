import { expect, test } from 'vitest';
import { changedFields, rebase } from './rebase';

const base = { name: 'Board', colour: 1, days: [1, 2] };

test('lists are compared by what is in them', () => {
  expect(changedFields(base, { ...base, days: [1, 2] })).toEqual([]);
  expect(changedFields(base, { ...base, days: [1, 3] })).toEqual(['days']);
});

test('what one left alone takes what the others wrote', () => {
  const met = rebase(base, { ...base, colour: 4 }, { ...base, name: 'Board meeting' });
  expect(met).toEqual({ draft: { name: 'Board meeting', colour: 4, days: [1, 2] }, clashes: [] });
});

test('what both changed stays as one typed it, and is a clash', () => {
  const met = rebase(base, { ...base, name: 'Boards' }, { ...base, name: 'Board meeting' });
  expect(met.draft.name).toBe('Board meeting');
  expect(met.clashes).toEqual(['name']);
});

test('both having written the same is no clash', () => {
  const theirs = { ...base, name: 'Boards' };
  expect(rebase(base, theirs, theirs).clashes).toEqual([]);
});
