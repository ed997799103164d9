import { describe, expect, it } from 'vitest';
import { takes } from './when';

const us = (text: string) => Date.parse(text) * 1000;

describe('a poll', () => {
  it('takes answers until the deadline while it is open', () => {
    const poll = { state: 'open', deadline_us: us('2026-03-20T17:00:00Z') };
    expect(takes(poll, Date.parse('2026-03-20T16:59:59Z'))).toBe(true);
    expect(takes(poll, Date.parse('2026-03-20T17:00:00Z'))).toBe(false);
    expect(takes({ ...poll, state: 'closed' }, 0)).toBe(false);
  });
});
