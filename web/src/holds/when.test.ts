import { describe, expect, it } from 'vitest';
import { later, letterOf, usualDeadline } from '../ui/fields/slots';
import type { Option } from './queries';
import { deadlineOf, reordered, spanOf } from './when';

const us = (text: string) => Date.parse(text) * 1000;

describe('when options are', () => {
  it('names the day once, and another where it ends on one', () => {
    const today = '2026-03-12';
    expect(spanOf({ start: '2026-03-24T10:00', end: '2026-03-24T11:30' }, today)).toBe(
      'Tue 24 Mar 10:00–11:30',
    );
    expect(spanOf({ start: '2026-03-24T23:00', end: '2026-03-25T00:00' }, today)).toBe(
      'Tue 24 Mar 23:00–00:00',
    );
    expect(spanOf({ start: '2026-03-24T23:00', end: '2026-03-25T01:00' }, today)).toBe(
      'Tue 24 Mar 23:00–Wed 01:00',
    );
  });

  it('moves walls by minutes', () => {
    expect(later('2026-12-31T23:30', 60)).toBe('2027-01-01T00:30');
  });

  it('ranks anew without losing anything', () => {
    const options = ['a', 'b', 'c'].map((id) => ({ id }) as Option);
    expect(reordered(options, 2, 0).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
    expect(reordered(options, 0, 1).map(({ id }) => id)).toEqual(['b', 'a', 'c']);
    expect(letterOf(2)).toBe('C');
  });
});

describe('the date to confirm by', () => {
  const set = { confirm_us: us('2026-03-20T17:00Z') };

  it('says today, how long, and late', () => {
    const morning = Date.parse('2026-03-20T09:00Z');
    expect(deadlineOf(set, morning, 'Europe/London')).toMatchObject({ late: false, today: true });
    expect(deadlineOf(set, Date.parse('2026-03-18T09:00Z'), 'Europe/London').ago).toBe('in 2 days');
    expect(deadlineOf(set, Date.parse('2026-03-20T18:00Z'), 'Europe/London').late).toBe(true);
  });

  it('is two working days ahead, and never after the first option', () => {
    expect(usualDeadline('2026-03-12', undefined)).toBe('2026-03-16T17:00'); // over a weekend
    expect(usualDeadline('2026-03-12', '2026-03-13T10:00')).toBe('2026-03-13T09:00');
  });
});
