import { expect, test } from 'vitest';
import { noteOf } from './choices';

const hit = { kind: 'event', id: 'e1', title: 'Budget', space_name: 'Helen Okafor' };

test('a hit says whose it is, and the words that matched', () => {
  expect(noteOf({ ...hit, snippet: 'bring the papers' })).toBe('Helen Okafor · bring the papers');
  expect(noteOf(hit)).toBe('Helen Okafor');
});

test('addresses of guests are no snippet', () => {
  expect(noteOf({ ...hit, snippet: 'ada@example.com joe@example.org' })).toBe('Helen Okafor');
});
