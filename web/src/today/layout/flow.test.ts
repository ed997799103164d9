import { expect, test } from 'vitest';
import { type Flow, flowOf, readingOrder } from './flow';
import type { Placed } from './model';

const at = (id: string, x: number, y: number, w: number, h: number): Placed => ({
  id,
  widget: id,
  x,
  y,
  w,
  h,
  options: [],
});

function text(flow: Flow): string {
  if (flow.kind === 'one') return flow.one.id;
  if (flow.kind === 'grid') return `grid(${flow.all.map(({ id }) => id).join(' ')})`;
  return `${flow.kind}(${flow.parts.map(text).join(' ')})`;
}

test.each([
  ['one column', [at('a', 0, 0, 12, 4), at('b', 0, 4, 12, 4)], 'below(a b)'],
  [
    'columns flow by themselves',
    [at('day', 0, 0, 9, 20), at('a', 9, 0, 3, 8), at('b', 9, 8, 3, 30)],
    'beside(day below(a b))',
  ],
  [
    'what is wide parts what is above from what is below',
    [at('a', 0, 0, 6, 4), at('b', 6, 0, 6, 8), at('wide', 0, 8, 12, 4), at('c', 0, 12, 3, 1)],
    'below(beside(a b) wide c)',
  ],
  [
    'a whirl is no flow',
    [
      at('a', 0, 0, 8, 4),
      at('b', 8, 0, 4, 8),
      at('c', 4, 8, 8, 4),
      at('d', 0, 4, 4, 8),
      at('e', 4, 4, 4, 4),
    ],
    'grid(a b d e c)',
  ],
])('%s', (_, all, want) => {
  const flow = flowOf(all);
  if (flow.kind === 'grid') flow.all.sort((x, y) => x.y - y.y || x.x - y.x);
  expect(text(flow)).toBe(want.replace('grid(a b d e c)', 'grid(a b d e c)'));
});

test('a layout is read column by column', () => {
  const all = [at('b', 9, 8, 3, 30), at('day', 0, 0, 9, 20), at('a', 9, 0, 3, 8)];
  expect(readingOrder(all).map(({ id }) => id)).toEqual(['day', 'a', 'b']);
  expect(readingOrder([])).toEqual([]);
});
