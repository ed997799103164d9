import { describe, expect, test } from 'vitest';
import { daysLeftInWeek } from '../ui/looks/month';
import { grouped, groupOf, isLate } from './group';
import type { Task } from './queries';

const now = Date.parse('2026-03-17T22:30Z'); // a Tuesday evening in London, Wednesday in Singapore

/** A task due at an instant; the zone says on which day that is. */
function task(due?: string, zone = 'Europe/London', at?: string): Task {
  const instant = at ? { due_us: Date.parse(at) * 1000 } : {};
  return {
    id: `${due} ${zone}`,
    space: '',
    rev: 1,
    created_us: 0,
    created_by: '',
    updated_us: 0,
    title: '',
    notes: '',
    priority: 0,
    after_done: false,
    private: false,
    tags: [],
    ...(due ? { due, zone, ...instant } : {}),
  };
}

describe('where a task stands', () => {
  test.each([
    ['late when its time has passed', task('2026-03-17', undefined, '2026-03-17T09:00Z'), 'late'],
    ['today until the day is over', task('2026-03-17', undefined, '2026-03-18T00:00Z'), 'today'],
    ['tomorrow', task('2026-03-18', undefined, '2026-03-19T00:00Z'), 'tomorrow'],
    ['this week up to Sunday', task('2026-03-22', undefined, '2026-03-23T00:00Z'), 'week'],
    ['later from Monday on', task('2026-03-23', undefined, '2026-03-24T00:00Z'), 'later'],
    ['without a date', task(), 'undated'],
    [
      'today in Singapore, where it is Wednesday already',
      task('2026-03-18', 'Asia/Singapore', '2026-03-18T16:00Z'),
      'today',
    ],
  ])('%s', (_, one, group) => {
    expect(groupOf(one, now, 'monday')).toBe(group);
  });

  test('what is done is never late', () => {
    const done = { ...task('2026-03-01', undefined, '2026-03-02T00:00Z'), done_us: 1 };
    expect(isLate(done, now)).toBe(false);
  });
});

test('a week ends on Sunday, or on Saturday where it begins on Sunday', () => {
  expect(daysLeftInWeek('2026-03-17', 'monday')).toBe(5);
  expect(daysLeftInWeek('2026-03-22', 'monday')).toBe(0);
  expect(daysLeftInWeek('2026-03-17', 'sunday')).toBe(4);
  expect(daysLeftInWeek('2026-03-22', 'sunday')).toBe(6);
});

test('groups stand in their order, and tasks within them as they came', () => {
  const list = [
    task('2026-03-23', undefined, '2026-03-24T00:00Z'),
    task(),
    task('2026-03-17', undefined, '2026-03-18T00:00Z'),
    task('2026-04-01', undefined, '2026-04-02T00:00Z'),
  ];
  expect(grouped(list, now, 'monday').map(([group, { length }]) => [group, length])).toEqual([
    ['today', 1],
    ['later', 2],
    ['undated', 1],
  ]);
});
