import { expect, test } from 'vitest';
import { readTime } from './timeOfDay';

test.each([
  ['9', '09:00'],
  ['09:30', '09:30'],
  ['930', '09:30'],
  ['9.30', '09:30'],
  ['21h15', '21:15'],
  ['9pm', '21:00'],
  ['9:30 PM', '21:30'],
  ['12am', '00:00'],
  ['12 pm', '12:00'],
  ['noon', '12:00'],
  ['0', '00:00'],
  ['2359', '23:59'],
])('%j is %s', (text, wanted) => {
  expect(readTime(text)).toBe(wanted);
});

test.each(['', 'soon', '25', '24:00', '9:75', '13pm', '0am', '-9', '12345'])(
  '%j is none',
  (text) => {
    expect(readTime(text)).toBeUndefined();
  },
);
