import { describe, expect, test } from 'vitest';
import type { Column, Meeting } from '../types';
import { edgeByKey, edgeOf, edgeTo, grownBy, lengthOf, meetingOf, withLength } from './edge';
import { noShift } from './shift';

const at = (time: string) => Date.parse(`2026-03-24T${time}:00Z`);
const one = (from: string, until: string, more: Partial<Meeting> = {}) =>
  ({ event: 'b', start_us: at(from) * 1000, end_us: at(until) * 1000, ...more }) as Meeting;
const travel = one('09:30', '10:00', { block: 'travel_before', parent: 'm' });
const after = one('11:00', '11:15', { block: 'follow_up', parent: 'm' });

describe('the edge of a block', () => {
  test('is the one away from its meeting', () => {
    expect(edgeOf(travel)).toBe('start');
    expect(edgeOf({ block: 'preparation' })).toBe('start');
    expect(edgeOf(after)).toBe('end');
    expect(edgeOf({ block: undefined })).toBeUndefined();
  });

  test('makes it longer and shorter, within bounds', () => {
    expect(lengthOf(travel)).toBe(30);
    expect(edgeTo(travel, at('09:02'))).toEqual({ days: 0, minutes: -30, end_minutes: 30 });
    expect(edgeTo(travel, at('10:40'))).toEqual({ days: 0, minutes: 25, end_minutes: -25 });
    expect(edgeTo(after, at('11:45'))).toEqual({ days: 0, minutes: 0, end_minutes: 30 });
    expect(grownBy(after, 5000).end_minutes).toBe(705);
  });

  test('goes where the arrows point', () => {
    expect(edgeByKey(travel, noShift, 'ArrowUp')).toEqual({ days: 0, minutes: -5, end_minutes: 5 });
    expect(edgeByKey(after, noShift, 'ArrowDown')).toEqual({ days: 0, minutes: 0, end_minutes: 5 });
    expect(edgeByKey(after, noShift, 'ArrowLeft')).toBeNull();
  });

  test('belongs to the nearest meeting of its series', () => {
    const meetings = [one('08:00', '09:00', { event: 'm' }), one('10:00', '11:00', { event: 'm' })];
    const columns = [{ meetings } as Column];
    expect(meetingOf(travel, columns)).toBe(meetings[1]);
    expect(meetingOf(after, columns)).toBe(meetings[1]);
    expect(meetingOf({ ...after, parent: 'other' }, columns)).toBeUndefined();
  });

  test('leaves the other blocks as they are', () => {
    const blocks = [
      { kind: 'travel_before', minutes: 30 },
      { kind: 'follow_up', minutes: 15 },
    ] as const;
    expect(withLength(blocks, 'follow_up', 20)).toEqual([
      blocks[0],
      { kind: 'follow_up', minutes: 20 },
    ]);
  });
});
