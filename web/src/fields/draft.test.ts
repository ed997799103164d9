import { expect, test } from 'vitest';
import type { OwnField } from '../api/fields';
import { draftOf, moved } from './draft';

test('one goes a place up or down, and never out of the list', () => {
  expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c']);
  expect(moved(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b']);
  expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
  expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b']);
  expect(moved(['a'], 3, 1)).toEqual(['a']);
});

test('choices that are gone are not offered for editing', () => {
  const choices = [
    { id: 'a', name: 'Vegan', colour: 1 },
    { id: 'b', name: 'Halal', colour: 2, gone: true },
  ];
  const field = {
    name: 'Diet',
    type: 'choice',
    kinds: ['task'],
    choices,
    listed: true,
  } as OwnField;
  expect(draftOf(field).choices.map(({ id }) => id)).toEqual(['a']);
});
