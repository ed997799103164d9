import { describe, expect, test } from 'vitest';
import { placeInLanes, type Stretch } from './lanes';

const at = (start: number, end: number): Stretch => ({ start, end });
const written = (list: Stretch[], least?: number) =>
  placeInLanes(list, least).map(({ lane, lanes, span }) => `${lane}/${lanes}+${span}`);

test.each<[string, Stretch[], string[]]>([
  ['nothing', [], []],
  ['one alone takes the whole width', [at(9, 10)], ['0/1+1']],
  ['what only touches stands below', [at(9, 10), at(10, 11)], ['0/1+1', '0/1+1']],
  ['two at once stand side by side', [at(9, 11), at(10, 12)], ['0/2+1', '1/2+1']],
  ['the order given does not matter', [at(10, 12), at(9, 11)], ['1/2+1', '0/2+1']],
  ['the longer one begins at the left', [at(9, 10), at(9, 12)], ['1/2+1', '0/2+1']],
  [
    'a lane is used again when it is free',
    [at(9, 12), at(9, 10), at(10, 11)],
    ['0/2+1', '1/2+1', '1/2+1'],
  ],
  [
    'a chain shares its number of lanes, and grows where nothing stands beside it',
    [at(9, 11), at(9, 11), at(9, 10), at(10, 13), at(12, 14)],
    ['0/3+1', '1/3+1', '2/3+1', '2/3+1', '0/3+2'],
  ],
  [
    'apart from each other, groups do not care',
    [at(9, 10), at(9, 10), at(20, 21)],
    ['0/2+1', '1/2+1', '0/1+1'],
  ],
])('%s', (_, list, wanted) => {
  expect(written(list)).toEqual(wanted);
});

describe('what must hold for any day', () => {
  const random = seeded(7);
  test.each(Array.from({ length: 40 }, (_, round) => round))('round %i', () => {
    const list = Array.from({ length: 25 }, () => {
      const start = Math.floor(random() * 48);
      return at(start, start + 1 + Math.floor(random() * 6));
    });
    const placed = placeInLanes(list);
    list.forEach((one, i) => {
      const mine = placed[i];
      if (!mine) throw new Error('nothing was placed');
      expect(mine.lane + mine.span).toBeLessThanOrEqual(mine.lanes);
      list.forEach((other, j) => {
        const theirs = placed[j];
        if (i >= j || !theirs || one.start >= other.end || other.start >= one.end) return;
        const apart =
          mine.lane + mine.span <= theirs.lane || theirs.lane + theirs.span <= mine.lane;
        expect(apart, 'two at once stand on each other').toBe(true);
        expect(mine.lanes).toBe(theirs.lanes);
      });
    });
  });
});

test('what is drawn higher than it lasts keeps its neighbour away', () => {
  expect(written([at(0, 5), at(10, 40)], 20)).toEqual(['0/2+1', '1/2+1']);
  expect(written([at(0, 5), at(20, 40)], 20)).toEqual(['0/1+1', '0/1+1']);
});

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}
