import { expect, test } from 'vitest';
import { noteOf, whenOf } from '../commands';

const hit = { kind: 'event', id: 'e1', title: 'Budget', space_name: 'Helen Okafor' };

test('a hit says whose it is, and the words that matched', () => {
  expect(noteOf({ ...hit, snippet: 'bring the papers' }, 'UTC')).toBe(
    'Helen Okafor · bring the papers',
  );
  expect(noteOf(hit, 'UTC')).toBe('Helen Okafor');
});

test('addresses of guests are no snippet', () => {
  expect(noteOf({ ...hit, snippet: 'ada@example.com joe@example.org' }, 'UTC')).toBe(
    'Helen Okafor',
  );
});

test('a meeting says when it is, and whose time that is when it is not the reader’s', () => {
  const at_us = Date.parse('2026-12-08T14:00Z') * 1000;
  const now = Date.parse('2026-11-01T12:00Z');
  const read = (more: object) => whenOf({ ...hit, at_us, ...more }, 'Europe/London', now);
  expect(read({ zone: 'Europe/London' })).toBe('Tue 8 Dec, 14:00');
  expect(read({ zone: 'America/New_York' })).toBe('Tue 8 Dec, 09:00 New York');
  expect(read({ zone: 'Pacific/Apia' })).toBe('Wed 9 Dec, 03:00 Apia');
  expect(read({ all_day: true })).toBe('Tue 8 Dec');
  expect(read({})).toBe('Tue 8 Dec, 14:00');
  expect(read({ zone: 'Europe/London', repeats: true })).toBe('repeats since Tue 8 Dec, 14:00');
  expect(read({ at_us: at_us - 366 * 86_400_000_000, zone: 'Europe/London' })).toBe(
    'Sun 7 Dec 2025, 14:00',
  );
  expect(whenOf({ ...hit, kind: 'task', at_us }, 'Europe/London', now)).toBe('');
  expect(whenOf(hit, 'Europe/London', now)).toBe('');
});
