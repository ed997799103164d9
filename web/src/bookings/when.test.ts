import { describe, expect, it } from 'vitest';
import { numbersIn, spanIn, spanNamed } from './when';

const at = (iso: string) => Date.parse(iso) * 1000;

describe('when a booking is', () => {
  it('is said on the clocks of a zone', () => {
    const [from, until] = [at('2026-03-24T10:00Z'), at('2026-03-24T10:30Z')];
    expect(spanIn('Europe/London', from, until, '2026-03-01')).toBe('Tue 24 Mar 10:00–10:30');
    expect(spanIn('Asia/Singapore', from, until, '2026-03-01')).toBe('Tue 24 Mar 18:00–18:30');
  });
  it('names the zone that is not the reader’s', () => {
    const [from, until] = [at('2026-03-24T23:30Z'), at('2026-03-25T00:30Z')];
    expect(spanNamed('Europe/London', 'Europe/London', from, until, '2026-03-01')).toBe(
      'Tue 24 Mar 23:30–Wed 00:30',
    );
    expect(spanNamed('America/New_York', 'Europe/London', from, until, '2026-03-01')).toBe(
      'Tue 24 Mar 19:30–20:30 New York time',
    );
  });
  it('reads numbers out of what was typed', () => {
    expect(numbersIn('15, 30 and 60 min')).toEqual([15, 30, 60]);
    expect(numbersIn('half an hour')).toEqual([]);
  });
});
