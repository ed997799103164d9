import { expect, test } from 'vitest';
import type { Placed } from '../model';
import { ready } from '../ready';
import { add, put, remove, reorder, settle, step } from './arrange';

const at = (id: string, x: number, y: number, w: number, h: number): Placed => ({
  id,
  widget: id,
  x,
  y,
  w,
  h,
  options: [],
});
const text = (all: readonly Placed[]) =>
  all.map(({ id, x, y, w, h }) => `${id} ${x},${y} ${w}×${h}`).join(' | ');

const day = at('day', 0, 0, 9, 20);
const tasks = at('tasks', 9, 0, 3, 8);
const holds = at('holds', 9, 8, 3, 6);

test.each(ready.map(({ name, widgets }) => [name, widgets] as const))(
  'the ready layout %s lies as it would fall',
  (_, widgets) => {
    expect(text(settle(widgets)).split(' | ').sort()).toEqual(text(widgets).split(' | ').sort());
  },
);

test('what is moved wins its place, and who was there gives way', () => {
  expect(text(put([day, tasks, holds], 'tasks', { x: 0, y: 0 }))).toBe(
    'tasks 0,0 3×8 | day 0,8 9×20 | holds 9,0 3×6',
  );
});

test('arrows go past the next one, and no further than the grid', () => {
  const down = step([day, tasks, holds], 'tasks', 'down');
  expect(text(down)).toBe('day 0,0 9×20 | holds 9,0 3×6 | tasks 9,6 3×8');
  expect(text(step(down, 'tasks', 'up'))).toBe(text([day, tasks, holds]));
  expect(text(step(down, 'tasks', 'down'))).toBe(text(down));
  expect(text(step(down, 'tasks', 'right'))).toBe(text(down));
  expect(text(step([tasks], 'tasks', 'left'))).toBe('tasks 8,0 3×8');
});

test('a size stays within the grid and what the widget needs', () => {
  expect(text(put([tasks], 'tasks', { w: 40, h: 900 }, { w: 2, h: 4 }))).toBe('tasks 9,0 3×60');
  expect(text(put([tasks], 'tasks', { w: 0, h: 0 }, { w: 2, h: 4 }))).toBe('tasks 9,0 2×4');
});

test('one more stands where it first has room, and none leaves a hole', () => {
  const all = add([day, tasks], at('notes', 0, 0, 3, 4));
  expect(text(all)).toBe('day 0,0 9×20 | tasks 9,0 3×8 | notes 9,8 3×4');
  expect(text(remove(all, 'tasks'))).toBe('day 0,0 9×20 | notes 9,0 3×4');
});

test('on a phone the order changes, and the desk only where it is one column too', () => {
  expect(text(reorder([day, tasks], 'tasks', 0))).toBe('tasks 9,0 3×8 | day 0,0 9×20');
  const one = [at('a', 0, 0, 12, 4), at('b', 0, 4, 12, 2)];
  expect(text(reorder(one, 'b', 0))).toBe('b 0,0 12×2 | a 0,2 12×4');
  expect(text(reorder(one, 'b', 99))).toBe(text(one));
});

test('nothing is lost or laid over another, whatever is done', () => {
  let seed = 7;
  const random = (below: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed % below;
  };
  let all: Placed[] = [...(ready[0]?.widgets ?? [])];
  for (let turn = 0; turn < 120; turn++) {
    const one = all[random(all.length)];
    if (!one) continue;
    const directions = ['left', 'right', 'up', 'down'] as const;
    all =
      turn % 2
        ? step(all, one.id, directions[random(4)] ?? 'up')
        : put(all, one.id, { x: random(14), y: random(40), w: random(14), h: random(30) });
    expect(all).toHaveLength(9);
    for (const a of all) {
      expect(a.x >= 0 && a.x + a.w <= 12 && a.w > 0 && a.y >= 0 && Number.isInteger(a.y)).toBe(
        true,
      );
      for (const b of all) {
        const apart =
          a === b || a.x >= b.x + b.w || b.x >= a.x + a.w || a.y >= b.y + b.h || b.y >= a.y + a.h;
        expect(apart).toBe(true);
      }
    }
  }
});
