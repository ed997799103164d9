import { expect, test } from 'vitest';
import type { Resource } from '../api/resources';
import { boundsOf, bySite, type Open, stateAt, stretchOf, type Taken } from './day';

const at = (text: string) => Date.parse(`2026-03-24T${text}:00Z`);
const taken = (from: string, to: string, more: Partial<Taken> = {}): Taken => ({
  resource: 'r',
  start_us: at(from) * 1000,
  end_us: at(to) * 1000,
  by: 'Sam',
  ...more,
});
const open = (from: string, to: string): Open => ({
  resource: 'r',
  start_us: at(from) * 1000,
  end_us: at(to) * 1000,
});

test('a room is taken until the last of what follows without a break', () => {
  const all = [taken('09:00', '10:00'), taken('10:00', '11:30'), taken('14:00', '15:00')];
  const hours = [open('08:00', '18:00')];
  expect(stateAt(at('09:30'), hours, all)).toMatchObject({ is: 'taken', until: at('11:30') });
  expect(stateAt(at('12:00'), hours, all)).toMatchObject({ is: 'free', until: at('14:00') });
  expect(stateAt(at('16:00'), hours, all)).toEqual({ is: 'free' });
  expect(stateAt(at('07:00'), hours, all)).toEqual({ is: 'closed', opens: at('08:00') });
  expect(stateAt(at('19:00'), hours, all)).toEqual({ is: 'closed' });
});

test('a booking that lost its room does not take it', () => {
  const hours = [open('08:00', '18:00')];
  expect(stateAt(at('09:30'), hours, [taken('09:00', '10:00', { lost: true })]).is).toBe('free');
});

test('a day shows when rooms are open, and more where something is taken', () => {
  const day = boundsOf('2026-03-24', 'UTC');
  expect(stretchOf(day, [open('00:00', '24:00')], [])).toEqual({
    from: at('08:00'),
    to: at('18:00'),
  });
  expect(stretchOf(day, [open('07:30', '19:00')], [taken('20:15', '21:15')])).toEqual({
    from: at('07:00'),
    to: at('22:00'),
  });
});

test('the day the clocks go forward has 23 hours', () => {
  const { from, to } = boundsOf('2026-03-29', 'Europe/London');
  expect((to - from) / 3_600_000).toBe(23);
});

test('what has no site comes last', () => {
  const one = (name: string, site: string) => ({ name, site }) as Resource;
  expect(bySite([one('Car', ''), one('Amber', 'London')]).map(({ site }) => site)).toEqual([
    'London',
    '',
  ]);
});
