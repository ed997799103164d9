import { expect, it } from 'vitest';
import type { Column, Meeting } from '../calendar/types';
import { summaryOf } from './summary';

/** Meetings of one day, from and to in hours; those that overlap know of each other. */
function day(...times: [number, number][]): Column {
  const over = (a: [number, number], b: [number, number]) => a !== b && a[0] < b[1] && b[0] < a[1];
  const meetings = times.map(
    (one, i) =>
      ({
        event: `e${i}`,
        start_us: one[0] * 3600e6,
        end_us: one[1] * 3600e6,
        status: 'confirmed',
        busy: true,
        clash: times.flatMap((other, j) => (over(one, other) ? [`e${j}`] : [])),
      }) as Meeting,
  );
  return { meetings } as Column;
}

it('counts what is listed below: four at once are one clash', () => {
  expect(summaryOf([day([9, 10], [9, 11], [9.5, 10], [9.5, 12])], 0)).toBe('4 meetings, 1 clash');
});

it('counts two that clash with a long one at different times as two', () => {
  expect(summaryOf([day([9, 12], [9.5, 10], [11, 11.5]), day([9, 10], [9.5, 10])], 0)).toBe(
    '5 meetings, 3 clashes',
  );
});

it('says nothing of meetings that only touch', () => {
  expect(summaryOf([day([9, 10], [10, 11])], 0)).toBe('2 meetings');
});
