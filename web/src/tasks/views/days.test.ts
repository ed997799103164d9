import { expect, test } from 'vitest';
import { monthAfter, weeksOf } from '../../ui/looks/month';
import { daysOf, readSpan, within, writeSpan } from './days';

const today = '2026-03-18'; // a Wednesday

test.each([
  ['late', { due_before: '2026-03-18' }],
  ['today', { due_from: '2026-03-18', due_before: '2026-03-19' }],
  ['week', { due_from: '2026-03-16', due_before: '2026-03-23' }],
  ['next', { due_from: '2026-03-23', due_before: '2026-03-30' }],
  ['month', { due_from: '2026-03-01', due_before: '2026-04-01' }],
  ['none', { undated: true }],
  ['2026-03-01..2026-03-31', { due_from: '2026-03-01', due_before: '2026-04-01' }],
  ['..2026-02-28', { due_before: '2026-03-01' }],
  [undefined, {}],
  ['nonsense', {}],
])('%s', (due, days) => expect(daysOf(due, today, 'monday')).toEqual(days));

test('a week that begins on Sunday', () =>
  expect(daysOf('week', today, 'sunday')).toEqual({
    due_from: '2026-03-15',
    due_before: '2026-03-22',
  }));

test('a span is read as it was written', () => {
  expect(readSpan(writeSpan('2026-03-01', ''))).toEqual({ from: '2026-03-01', until: '' });
  expect(readSpan('week')).toBeUndefined();
});

test('a month is shown in whole weeks', () => {
  const march = weeksOf('2026-03-18', 'monday');
  expect([march[0], march.at(-1), march.length]).toEqual(['2026-02-23', '2026-04-05', 42]);
  expect(weeksOf('2026-02-01', 'sunday').length).toBe(28);
  expect(monthAfter('2026-12-31')).toBe('2027-01-01');
  expect(monthAfter('2026-01-31', -1)).toBe('2025-12-01');
});

test('days that are asked for twice are in both', () =>
  expect(
    within({ due_from: '2026-03-01', due_before: '2026-04-01' }, { due_from: '2026-03-10' }),
  ).toEqual({ due_from: '2026-03-10', due_before: '2026-04-01' }));
