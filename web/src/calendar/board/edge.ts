import type { Column, Meeting, Shift, TimeBlock } from '../types';
import { endOf, startOf } from './meeting';
import { noShift } from './shift';

/** How long a block may be. */
const longest = 720;

/** The edge of a block that is its own: the other is its meeting's, or the next block's. */
export function edgeOf({ block }: Pick<Meeting, 'block'>): 'start' | 'end' | undefined {
  if (!block) return undefined;
  return block === 'preparation' || block.endsWith('_before') ? 'start' : 'end';
}

/** How many minutes a block lasts. */
export function lengthOf(block: Pick<Meeting, 'start_us' | 'end_us'>): number {
  return Math.round((endOf(block) - startOf(block)) / 60_000);
}

/** The shift that makes a block longer by some minutes, or shorter: at least a minute stays, and at most twelve hours. */
export function grownBy(block: Meeting, minutes: number): Shift {
  const length = lengthOf(block);
  const by = Math.min(longest, Math.max(Math.min(5, length), length + minutes)) - length;
  return edgeOf(block) === 'start'
    ? { ...noShift, minutes: 0 - by, end_minutes: by }
    : { ...noShift, end_minutes: by };
}

/** The same from where its edge is put, to five minutes. */
export function edgeTo(block: Meeting, to: number): Shift {
  const edge = edgeOf(block) === 'start' ? startOf(block) - to : to - endOf(block);
  return grownBy(block, Math.round(edge / 300_000) * 5);
}

/** What a key does to a block's edge: up and down, as it stands on the board; null for keys that do nothing. */
export function edgeByKey(block: Meeting, shift: Shift, key: string): Shift | null {
  const by = key === 'ArrowUp' ? -5 : key === 'ArrowDown' ? 5 : 0;
  if (by === 0) return null;
  return grownBy(block, shift.end_minutes + (edgeOf(block) === 'start' ? -by : by));
}

/** The meeting that a block belongs to: the nearest of its series that it leads to, or follows. */
export function meetingOf(block: Meeting, columns: readonly Column[]): Meeting | undefined {
  const before = edgeOf(block) === 'start';
  const away = (one: Meeting) =>
    before ? startOf(one) - endOf(block) : startOf(block) - endOf(one);
  return columns
    .flatMap(({ meetings }) => meetings)
    .filter((one) => one.event === block.parent && away(one) >= 0)
    .sort((a, b) => away(a) - away(b))[0];
}

/** The blocks of a meeting with one of another length. */
export function withLength(
  blocks: readonly TimeBlock[],
  kind: string | undefined,
  minutes: number,
): TimeBlock[] {
  return blocks.map((one) => (one.kind === kind ? { ...one, minutes } : one));
}
