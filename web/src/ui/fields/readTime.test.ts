import { expect, test } from 'vitest';
import { readTime } from './readTime';

test.each([
  ['9', '09:00'],
  ['930', '09:30'],
  ['1430', '14:30'],
  ['9.30', '09:30'],
  ['14:05', '14:05'],
  ['2pm', '14:00'],
  ['2:15 p.m.', '14:15'],
  ['12am', '00:00'],
  ['12 pm', '12:00'],
  ['0', '00:00'],
])('%s is %s', (typed, time) => {
  expect(readTime(typed)).toBe(time);
});

test.each(['', 'noonish', '25', '9:75', '13pm', '24:00'])('%s is no time', (typed) => {
  expect(readTime(typed)).toBeNull();
});
