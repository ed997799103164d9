import { expect, test } from 'vitest';
import { datesOf, daysOf } from './range';

const of = (search: Parameters<typeof datesOf>[0], today: string) => {
  const { from, until } = datesOf(search, today);
  return `${from} ${until}`;
};

test('ranges are whole weeks, quarters and years', () => {
  expect(of({}, '2026-03-12')).toBe('2026-02-09 2026-03-08');
  expect(of({ range: 'week' }, '2026-03-15')).toBe('2026-03-09 2026-03-15');
  expect(of({ range: 'last12' }, '2026-03-16')).toBe('2025-12-22 2026-03-15');
  expect(of({ range: 'next4' }, '2026-03-12')).toBe('2026-03-16 2026-04-12');
  expect(of({ range: 'quarter' }, '2026-11-30')).toBe('2026-10-01 2026-12-31');
  expect(of({ range: 'quarter' }, '2026-03-31')).toBe('2026-01-01 2026-03-31');
  expect(of({ range: 'year' }, '2028-02-29')).toBe('2028-01-01 2028-12-31');
});

test('a range of one’s own is never longer than can be asked for, nor backwards', () => {
  expect(of({ range: 'own', from: '2026-03-10', until: '2026-03-01' }, '2026-03-12')).toBe(
    '2026-03-10 2026-03-10',
  );
  expect(
    daysOf(datesOf({ range: 'own', from: '2020-01-01', until: '2026-03-01' }, '2026-03-12')),
  ).toBe(366);
  expect(of({ range: 'own' }, '2026-03-12')).toBe('2026-03-09 2026-04-05');
});
