import { expect, test } from 'vitest';
import { weeksOf } from './weeks';

test('tasks count in the week they are due, late ones in the first', () => {
  const weeks = weeksOf(
    [
      { title: 'late', due: '2026-02-20', minutes: 30 },
      { title: 'now', due: '2026-03-08' },
      { title: 'gate', due: '2026-03-09', milestone: true, minutes: 60 },
      { title: 'far', due: '2026-09-09' },
      { title: 'undated' },
    ],
    '2026-03-02',
    3,
  );
  expect(weeks).toEqual([
    { from: '2026-03-02', count: 2, minutes: 30, milestones: [] },
    { from: '2026-03-09', count: 1, minutes: 60, milestones: ['gate'] },
    { from: '2026-03-16', count: 0, minutes: 0, milestones: [] },
  ]);
});
