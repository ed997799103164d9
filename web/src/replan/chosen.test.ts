import { expect, test } from 'vitest';
import { chosenOf } from './chosen';

test('an address leaves out what is usual', () => {
  expect(chosenOf({}, '2026-03-17')).toEqual({
    who: [],
    from: '2026-03-17',
    until: '2026-03-17',
    to: '2026-03-31',
  });
  expect(
    chosenOf(
      { who: 'a,b', from: '2026-03-20', until: '2026-03-18', to: '2026-03-01' },
      '2026-03-17',
    ),
  ).toEqual({ who: ['a', 'b'], from: '2026-03-20', until: '2026-03-20', to: '2026-04-03' });
});

test('nobody looks further than a month ahead', () => {
  expect(chosenOf({ from: '2026-03-01', to: '2027-03-01' }, '2026-03-01').to).toBe('2026-04-01');
  expect(chosenOf({ from: '2026-03-01', until: '2026-03-28' }, '2026-03-01').to).toBe('2026-04-01');
});
