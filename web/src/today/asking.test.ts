import { expect, test } from 'vitest';
import type { Change } from '../calendar/types';
import { asking } from './asking';
import { asksSomebody } from './asks';

const change = {
  title: 'Budget',
  summary: 'Moved Thu 12 Mar 2026 10:00–11:00 → 11:00–12:00',
  consequence: 'Clashes with Lunch, Thu 12 Mar 2026 11:30–12:30',
  by: { id: 'm2', name: 'Aida Kim' },
  via: 'session',
} as Change;
const members = [{ id: 'm2', email: 'aida@example.com' }];

test('whoever changed it is asked, with what follows from it', () => {
  expect(asking(change, 'Helen Okafor', '2026-03-12', 'Sam Rowan', members)).toEqual({
    name: 'Aida Kim',
    email: 'aida@example.com',
    text: [
      'Hello Aida,',
      'you changed “Budget” in Helen Okafor’s calendar: moved Thu 12 Mar 10:00–11:00 → 11:00–12:00. It clashes with Lunch, Thu 12 Mar 11:30–12:30.',
      'Was it meant so, or shall I put it back?',
      'Sam',
    ].join('\n\n'),
  });
});

test('in their own calendar it is said so, and without an address there is none', () => {
  const { text, email } = asking(change, 'Aida Kim', '2026-03-12', 'Sam Rowan', undefined);
  expect(text).toContain('in your calendar');
  expect(email).toBe('');
});

test('a file and the program are asked nothing', () => {
  expect(asksSomebody(change)).toBe(true);
  expect(asksSomebody({ ...change, via: 'import' })).toBe(false);
  expect(asksSomebody({ ...change, via: 'job' })).toBe(false);
  expect(asksSomebody({ ...change, by: { id: '', name: '' } })).toBe(false);
});
