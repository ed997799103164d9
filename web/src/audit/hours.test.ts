import { expect, test } from 'vitest';
import { hoursShown, lookAt } from './hours';
import type { Report } from './queries';

const cells = (some: Record<number, number> = {}) =>
  Array.from({ length: 168 }, (_, cell) => some[cell] ?? 0);

// Two weeks: Mondays from nine to eighteen, ten protected, eleven rather; all other hours are off.
const monday = [9, 12, 13, 14, 15, 16, 17];
const off = cells(
  Object.fromEntries(
    Array.from({ length: 168 }, (_, cell) => [
      cell,
      cell < 24 && (monday.includes(cell) || cell === 10 || cell === 11) ? 0 : 120,
    ]),
  ),
);
const week: Report['week'] = {
  meetings: cells({ 9: 90, 10: 60, 30: 20 }),
  against: cells({ 10: 60, 30: 20 }),
  protected: cells({ 10: 120 }),
  off,
  rather_not: cells(),
  rather: cells({ 11: 120 }),
  open: cells(Object.fromEntries(monday.map((hour) => [hour, 120]))),
};

test('an average week beside the ideal one', () => {
  const look = lookAt({ week } as Report);
  expect(look[9]).toEqual({ minutes: 45, against: 0, ideal: 'open', mark: 'fits' });
  expect(look[10]).toEqual({ minutes: 30, against: 30, ideal: 'protected', mark: 'against' });
  expect(look[11]).toEqual({ minutes: 0, against: 0, ideal: 'rather', mark: 'unused' });
  expect(look[12]?.mark).toBe('quiet');
  expect(look[30]).toEqual({ minutes: 10, against: 10, ideal: 'off', mark: 'against' });
});

test('hours without work and meetings are not drawn', () => {
  expect(hoursShown(week)).toEqual([6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18]);
});
