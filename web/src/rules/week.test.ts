import { expect, test } from 'vitest';
import { allYear, covers, painted, seasonsOf, shownIn, type Times } from './week';

const office: Times[] = [{ days: [1, 2, 3, 4, 5], from: '09:00', until: '18:00' }];

test('a stroke joins what it touches', () => {
  expect(painted(office, { days: [1], from: 8 * 60, until: 9 * 60 }, true)).toEqual([
    { days: [1], from: '08:00', until: '18:00' },
    { days: [2, 3, 4, 5], from: '09:00', until: '18:00' },
  ]);
});

test('a stroke over several days stays one stretch', () => {
  expect(painted([], { days: [6, 7], from: 600, until: 720 }, true)).toEqual([
    { days: [6, 7], from: '10:00', until: '12:00' },
  ]);
});

test('taking out of the middle leaves both ends', () => {
  expect(painted(office, { days: [1, 2, 3, 4, 5], from: 720, until: 780 }, false)).toEqual([
    { days: [1, 2, 3, 4, 5], from: '09:00', until: '12:00' },
    { days: [1, 2, 3, 4, 5], from: '13:00', until: '18:00' },
  ]);
});

test('odd minutes stay as they are', () => {
  const odd = [{ days: [3], from: '08:45', until: '09:10' }];
  expect(painted(odd, { days: [3], from: 540, until: 570 }, false)).toEqual([
    { days: [3], from: '08:45', until: '09:00' },
  ]);
});

test('until midnight', () => {
  expect(painted([], { days: [7], from: 23 * 60, until: 24 * 60 }, true)).toEqual([
    { days: [7], from: '23:00', until: '24:00' },
  ]);
  expect(covers([{ days: [7], from: '23:00', until: '24:00' }], 7, 24 * 60 - 1)).toBe(true);
});

test('everything taken away is nothing', () => {
  expect(painted(office, { days: [1, 2, 3, 4, 5], from: 0, until: 1440 }, false)).toEqual([]);
});

test('seasons are told apart by when and where', () => {
  const rule = (from: string, until: string, stay = 'anywhere', place = '') =>
    ({ from, until, stay, place }) as Parameters<typeof seasonsOf>[0][number];
  const rules = [rule('', ''), rule('06-01', '08-31'), rule('', '', 'place', 'Paris')];
  expect(seasonsOf(rules)).toEqual([allYear, '06-01|08-31||', '||place|Paris']);
  expect(shownIn(rules, '06-01|08-31||')).toHaveLength(2);
  expect(shownIn(rules, allYear)).toHaveLength(1);
});
