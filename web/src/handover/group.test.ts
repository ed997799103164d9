import { describe, expect, it } from 'vitest';
import type { ShareSeen } from '../api/shares';
import { grouped } from './group';

const one = (id: string, note: string, kind = 'task') =>
  ({ id, note, created_by: 'sam', with: 'priya', until_us: 1, about: { kind, id } }) as ShareSeen;

describe('grouped', () => {
  it('puts together what was handed over at once, its note first', () => {
    const all = [
      one('a', 'Alone'),
      one('b', 'Handover'),
      one('c', ''),
      one('d', 'Handover'),
      one('e', 'Handover', 'note'),
      one('f', ''),
      one('g', 'Handover'),
    ];
    expect(grouped(all).map(({ items }) => items.map(({ id }) => id).join(' '))).toEqual([
      'a',
      'e b d g',
      'c',
      'f',
    ]);
  });

  it('leaves a few as they are', () => {
    expect(grouped([one('a', 'x'), one('b', 'x')])).toHaveLength(2);
  });
});
