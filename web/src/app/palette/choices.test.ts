import { expect, test } from 'vitest';
import { noteOf } from './choices';

const hit = {
  kind: 'event',
  id: 'e1',
  title: 'Budget',
  space_name: 'Helen Okafor',
  at_us: Date.parse('2026-03-13T09:30:00Z') * 1000,
  snippet: 'bring the papers',
};

test('a hit says whose it is, when in the reader’s zone, and the words that matched', () => {
  expect(noteOf(hit, 'Europe/London', '2026-03-12')).toBe(
    'Helen Okafor · 13 Mar 09:30 · bring the papers',
  );
  expect(noteOf(hit, 'Asia/Singapore', '2026-03-13')).toMatch(/13 Mar 17:30/);
});

test('addresses of guests are no snippet', () => {
  const note = noteOf({ ...hit, snippet: 'ada@example.com joe@example.org' }, 'UTC', '2026-03-12');
  expect(note).toBe('Helen Okafor · 13 Mar 09:30');
});

test('a task is due by a date, and what has no time says whose it is', () => {
  expect(noteOf({ ...hit, kind: 'task', snippet: '' }, 'UTC', '2026-03-12')).toBe(
    'Helen Okafor · 13 Mar',
  );
  expect(noteOf({ ...hit, at_us: undefined, snippet: '' }, 'UTC', '2026-03-12')).toBe(
    'Helen Okafor',
  );
});
