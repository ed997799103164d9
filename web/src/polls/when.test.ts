import { describe, expect, it } from 'vitest';
import { elsewhere, momentIn, spanIn, takes } from './when';

const us = (text: string) => Date.parse(text) * 1000;

describe('when a time is', () => {
  const evening = { start_us: us('2026-03-24T22:30:00Z'), end_us: us('2026-03-25T00:30:00Z') };

  it('names the day once, and another where it ends on one', () => {
    expect(spanIn(evening, 'Europe/London', '2026-03-12')).toBe('Tue 24 Mar 22:30–Wed 00:30');
    expect(spanIn(evening, 'America/New_York', '2026-03-12')).toBe('Tue 24 Mar 18:30–20:30');
  });

  it('says what clocks show where it was said, with the day where that differs', () => {
    const said = { start_us: evening.start_us, zone: 'Asia/Kolkata' };
    expect(elsewhere(said, 'Europe/London')).toBe('Wed 04:00 Kolkata');
    expect(elsewhere(said, 'Asia/Calcutta')).toBe('');
  });

  it('follows the clocks over their change', () => {
    expect(momentIn(us('2026-03-29T00:30:00Z'), 'Europe/London', '2026-03-12')).toBe(
      'Sun 29 Mar 00:30',
    );
    expect(momentIn(us('2026-03-29T01:30:00Z'), 'Europe/London', '2026-03-12')).toBe(
      'Sun 29 Mar 02:30',
    );
  });

  it('takes answers until the deadline while it is open', () => {
    const poll = { state: 'open', deadline_us: us('2026-03-20T17:00:00Z') };
    expect(takes(poll, Date.parse('2026-03-20T16:59:59Z'))).toBe(true);
    expect(takes(poll, Date.parse('2026-03-20T17:00:00Z'))).toBe(false);
    expect(takes({ ...poll, state: 'closed' }, 0)).toBe(false);
  });
});
