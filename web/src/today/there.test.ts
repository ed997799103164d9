import { expect, test } from 'vitest';
import { whenThere } from './there';

const fields = (before: string, after: string) => [{ name: 'when', before, after }];

test.each([
  [
    'moved on one day, elsewhere',
    'Mon 23 Nov 2026 10:00–11:30 Asia/Singapore',
    'Mon 23 Nov 2026 11:30–13:00 Asia/Singapore',
    'Mon 23 Nov, 10:00–11:30 → 11:30–13:00 in Singapore',
  ],
  [
    'moved on one day, here',
    'Mon 23 Nov 2026 10:00–11:30 Europe/London',
    'Mon 23 Nov 2026 11:30–13:00 Europe/London',
    'Mon 23 Nov',
  ],
  [
    'moved tomorrow',
    'Sun 22 Nov 2026 10:00–11:30 Europe/London',
    'Sun 22 Nov 2026 11:30–13:00 Europe/London',
    'Tomorrow',
  ],
  [
    'moved to another day, elsewhere',
    'Mon 23 Nov 2026 10:00–11:30 America/New_York',
    'Tue 1 Dec 2026 10:00–11:30 America/New_York',
    'Mon 23 Nov 10:00–11:30 → Tue 1 Dec 10:00–11:30 in New York',
  ],
])('%s', (_, before, after, wanted) => {
  expect(whenThere(fields(before, after), 'Europe/London', '2026-11-21')).toBe(wanted);
});

test('says nothing where there is nothing to add', () => {
  expect(whenThere([{ name: 'place', before: 'A', after: 'B' }], 'UTC', '2026-11-21')).toBeNull();
  expect(whenThere(fields('', 'Mon 23 Nov 2026'), 'UTC', '2026-11-21')).toBeNull();
});
