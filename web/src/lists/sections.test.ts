import { expect, test } from 'vitest';
import type { Row } from './queries';
import { startOf, underGroups, underPeriods } from './sections';

function row(id: string, cells: Record<string, string>): Row {
  return { id, space: 's', rev: 1, label: id, may_write: true, cells };
}

const told = (sections: ReturnType<typeof underGroups>) =>
  sections.map(({ name, rows }) => `${name}: ${rows.map(({ id }) => id).join()}`);

test('a week begins as the reader’s does', () => {
  expect(startOf('2026-03-01', 'week', 'monday')).toBe('2026-02-23');
  expect(startOf('2026-03-01', 'week', 'sunday')).toBe('2026-03-01');
  expect(startOf('2026-03-02', 'week', 'monday')).toBe('2026-03-02');
  expect(startOf('2026-03-31', 'month', 'monday')).toBe('2026-03-01');
});

test('rows stand under each of their values, and none is lost', () => {
  const rows = [row('a', { tags: 'x,y' }), row('b', {}), row('c', { tags: 'gone' })];
  const has = (tag: string) => (one: Row) => (one.cells.tags ?? '').split(',').includes(tag);
  const of = (key: string, name: string) => ({ key, name, filter: '', has: has(key) });
  const groups = [of('x', 'X'), of('y', 'Y'), of('z', 'Z'), of('', 'None')];
  expect(told(underGroups(rows, groups))).toEqual(['X: a', 'Y: a', 'None: b', 'Others: c']);
});

test('periods follow each other, the other way round where the list does, and what has no day is last', () => {
  const rows = [row('a', { on: '2026-03' }), row('b', {}), row('c', { on: '2026-02' })];
  const start = (one: Row) => one.cells.on ?? '';
  const named = (date: string) => date;
  expect(told(underPeriods(rows, start, named, false))).toEqual([
    '2026-02: c',
    '2026-03: a',
    'None: b',
  ]);
  expect(told(underPeriods(rows, start, named, true))).toEqual([
    '2026-03: a',
    '2026-02: c',
    'None: b',
  ]);
});
