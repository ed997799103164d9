import { expect, test } from 'vitest';
import type { Column } from '../types';
import { hourMs } from '../wall';
import { scrollTarget } from './scroll';

const axis = { from: 0, to: 24 * hourMs };

function column(work: number[], meetings: number[] = []): Column {
  const us = (hours: number) => hours * hourMs * 1000;
  return {
    working: work.map((from) => ({ from_us: us(from), to_us: us(from + 9) })),
    meetings: meetings.map((at) => ({ start_us: us(at), end_us: us(at + 1) })),
  } as Column;
}

const london = column([9], [10]);
const singapore = column([1], [2]);

function hour(columns: Column[], now: number): number {
  return scrollTarget(columns, axis, now * hourMs, 10) / hourMs;
}

test('another day begins with the morning of the reader, not with one far away', () => {
  expect(hour([london, singapore], -12)).toBe(7.5);
  expect(hour([column([9], [6.5]), singapore], -12)).toBe(6);
});

test('today begins where work does, and follows now', () => {
  expect(hour([london, singapore], 9.5)).toBe(8.5);
  expect(hour([london, singapore], 20)).toBe(18.5);
  expect(hour([london, singapore], 2)).toBe(1.5);
});
