import { describe, expect, it } from 'vitest';
import { elsewhere, momentIn, spanIn } from './spans';

const us = (text: string) => Date.parse(text) * 1000;
const evening = { start_us: us('2026-03-24T22:30:00Z'), end_us: us('2026-03-25T00:30:00Z') };

describe('a time from and to', () => {
  it('names the day once, and another where it ends on one', () => {
    expect(spanIn(evening, 'Europe/London', '2026-03-12')).toBe('Tue 24 Mar 22:30–Wed 00:30');
    expect(spanIn(evening, 'America/New_York', '2026-03-12')).toBe('Tue 24 Mar 18:30–20:30');
    const midnight = { ...evening, end_us: us('2026-03-25T00:00:00Z') };
    expect(spanIn(midnight, 'Europe/London', '2026-03-12')).toBe('Tue 24 Mar 22:30–00:00');
  });

  it('is said on other clocks that show another time, each once, with the day where that differs', () => {
    expect(
      elsewhere(evening, 'Europe/London', [
        { zone: 'Asia/Singapore', who: 'Mei-Lin' },
        { zone: 'Europe/Lisbon', who: 'Inês' },
        { zone: 'Asia/Singapore', who: 'Jun' },
        { zone: 'Asia/Calcutta', place: 'Mumbai' },
        { zone: 'Asia/Kolkata' },
      ]),
    ).toEqual(['Wed 06:30–08:30 Singapore, Mei-Lin, Jun', 'Wed 04:00–06:00 Mumbai']);
  });
});

it('an instant follows the clocks over their change', () => {
  expect(momentIn(us('2026-03-29T00:30:00Z'), 'Europe/London', '2026-03-12')).toBe(
    'Sun 29 Mar 00:30',
  );
  expect(momentIn(us('2026-03-29T01:30:00Z'), 'Europe/London', '2026-03-12')).toBe(
    'Sun 29 Mar 02:30',
  );
});
