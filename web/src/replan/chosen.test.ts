import { expect, test } from 'vitest';
import { chosenOf } from './chosen';

test('an address leaves out what is usual', () => {
  expect(chosenOf({}, '2026-03-17')).toEqual({
    who: [],
    from: '2026-03-17',
    until: '2026-03-17',
    at: '',
    till: '',
    to: '2026-03-31',
  });
  expect(
    chosenOf(
      { who: 'a,b', from: '2026-03-20', until: '2026-03-18', to: '2026-03-01' },
      '2026-03-17',
    ),
  ).toEqual({
    who: ['a', 'b'],
    from: '2026-03-20',
    until: '2026-03-20',
    at: '',
    till: '',
    to: '2026-04-03',
  });
});

test('nobody looks further than a month ahead', () => {
  expect(chosenOf({ from: '2026-03-01', to: '2027-03-01' }, '2026-03-01').to).toBe('2026-04-01');
  expect(chosenOf({ from: '2026-03-01', until: '2026-03-28' }, '2026-03-01').to).toBe('2026-04-01');
});

test('part of a day ends after it begins', () => {
  const day = { from: '2026-03-17', at: '13:00' };
  expect(chosenOf({ ...day, till: '15:30' }, '2026-03-17')).toMatchObject({
    at: '13:00',
    till: '15:30',
  });
  expect(chosenOf({ ...day, till: '11:00' }, '2026-03-17').till).toBe('');
  expect(chosenOf({ ...day, until: '2026-03-18', till: '11:00' }, '2026-03-17').till).toBe('11:00');
});
