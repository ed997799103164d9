import { describe, expect, test } from 'vitest';
import { asEnd, asTyped, daysText, hoursText, nextStretch, wrongWith } from './hours';

test.each([
  [[1, 2, 3, 4, 5], 'Mon–Fri'],
  [[5, 1, 3], 'Mon, Wed, Fri'],
  [[6, 7], 'Sat, Sun'],
  [[1, 2, 3, 5, 6, 7], 'Mon–Wed, Fri–Sun'],
  [[2], 'Tue'],
])('%j are %s', (days, text) => {
  expect(daysText(days)).toBe(text);
});

test('several stretches stand one after the other', () => {
  const hours = [
    { days: [1, 2, 3, 4], from: '08:30', until: '18:00' },
    { days: [5], from: '08:30', until: '14:00' },
  ];
  expect(hoursText(hours)).toBe('Mon–Thu 08:30–18:00, Fri 08:30–14:00');
  expect(hoursText([])).toBe('No fixed hours');
});

test('midnight at the end of a day is 24:00 for the server and 00:00 in the field', () => {
  expect([asEnd('00:00'), asEnd('18:00')]).toEqual(['24:00', '18:00']);
  expect([asTyped('24:00'), asTyped('18:00')]).toEqual(['00:00', '18:00']);
});

test('another stretch takes the days that are left', () => {
  expect(nextStretch([]).days).toEqual([1, 2, 3, 4, 5]);
  expect(nextStretch([{ days: [1, 2, 3, 4], from: '', until: '' }]).days).toEqual([5]);
  expect(nextStretch([{ days: [1, 2, 3, 4, 5], from: '', until: '' }]).days).toEqual([6, 7]);
});

describe('what can not be', () => {
  test.each([
    [{ days: [], from: '09:00', until: '18:00' }],
    [{ days: [1], from: '18:00', until: '09:00' }],
    [{ days: [1], from: '', until: '09:00' }],
  ])('%j', (hours) => {
    expect(wrongWith(hours)).toBeTruthy();
  });
  test('an evening up to midnight can', () => {
    expect(wrongWith({ days: [1], from: '18:00', until: '24:00' })).toBeUndefined();
  });
});
