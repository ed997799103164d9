import { expect, test } from 'vitest';
import { folded } from './folded';
import type { Week } from './queries';

test('a longer stretch of empty weeks is one line', () => {
  const weeks = [0, 0, 0, 60, 0, 0, 60, 0, 0, 0].map(
    (went, index) => ({ from: `f${index}`, until: `u${index}`, total: { went, ahead: 0 } }) as Week,
  );
  expect(folded(weeks).map(({ index, until }) => [index, until])).toEqual([
    [0, 'u2'],
    [3, undefined],
    [4, undefined],
    [5, undefined],
    [6, undefined],
    [7, 'u9'],
  ]);
});
