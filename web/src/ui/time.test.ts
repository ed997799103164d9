import { expect, test } from 'vitest';
import { relativeDay } from './RelativeDate';
import {
  addDays,
  cityOf,
  civilDate,
  clock,
  daysBetween,
  hourOf,
  longDate,
  monthOf,
  sameZone,
  shortDate,
  weekday,
} from './time';

const instant = '2026-03-17T23:30:00Z';

test.each([
  ['Europe/London', '23:30', '2026-03-17', 23],
  ['Asia/Singapore', '07:30', '2026-03-18', 7],
  ['America/New_York', '19:30', '2026-03-17', 19],
  ['Asia/Kathmandu', '05:15', '2026-03-18', 5],
])('one instant on the clocks of %s', (zone, time, date, hour) => {
  expect(clock(instant, zone)).toBe(time);
  expect(civilDate(instant, zone)).toBe(date);
  expect(hourOf(instant, zone)).toBe(hour);
});

test('midnight is 00:00, not 24:00', () => {
  expect(clock('2026-03-17T00:00:00Z', 'UTC')).toBe('00:00');
  expect(hourOf('2026-03-17T00:00:00Z', 'UTC')).toBe(0);
});

test('on the night the clocks go forward, the missing hour is skipped', () => {
  expect(clock('2026-03-29T00:59:00Z', 'Europe/London')).toBe('00:59');
  expect(clock('2026-03-29T01:00:00Z', 'Europe/London')).toBe('02:00');
});

test('days between civil dates do not depend on clocks going forward', () => {
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  expect(daysBetween('2026-03-01', '2026-02-28')).toBe(-1);
});

test.each([
  ['2026-03-17', 'Today'],
  ['2026-03-18', 'Tomorrow'],
  ['2026-03-16', 'Yesterday'],
  ['2026-03-20', 'Fri'],
  ['2026-03-24', '24 Mar'],
  ['2026-03-10', '10 Mar'],
  ['2027-01-02', '2 Jan 2027'],
])('on 17 March, %s is said as %s', (date, said) => {
  expect(relativeDay(date, '2026-03-17')).toBe(said);
});

test('dates are written the British way, with the year only where it differs', () => {
  expect(longDate('2026-03-17', '2026-01-01')).toBe('Tuesday 17 March');
  expect(longDate('2027-03-17', '2026-01-01')).toBe('Wednesday 17 March 2027');
  expect(shortDate('2026-03-17', '2026-01-01')).toBe('17 Mar');
});

test('a zone is called after its place', () => {
  expect(cityOf('America/New_York')).toBe('New York');
  expect(cityOf('America/Argentina/Buenos_Aires')).toBe('Buenos Aires');
  expect(cityOf('UTC')).toBe('UTC');
});

test('an old name of a zone is the same zone; another zone of the same hour is not', () => {
  expect(sameZone('Asia/Calcutta', 'Asia/Kolkata')).toBe(true);
  expect(sameZone('Europe/London', 'Europe/Lisbon')).toBe(false);
  expect(sameZone('Not/A_Zone', 'Europe/London')).toBe(false);
});

test('English is said as Intl says it', () => {
  const intl = (date: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' })
      .format(new Date(`${date}T00:00Z`))
      .replace(',', '');
  for (let n = 0; n < 366; n++) {
    const date = addDays('2028-01-01', n);
    const year = { year: 'numeric' } as const;
    const long = { weekday: 'long', day: 'numeric', month: 'long' } as const;
    expect(longDate(date, '2028-06-01')).toBe(intl(date, long));
    expect(longDate(date, '2027-06-01')).toBe(intl(date, { ...long, ...year }));
    expect(shortDate(date, '2028-06-01')).toBe(intl(date, { day: 'numeric', month: 'short' }));
    expect(monthOf(date)).toBe(intl(date, { month: 'long', ...year }));
    expect(weekday(date)).toBe(intl(date, { weekday: 'short' }));
  }
});
