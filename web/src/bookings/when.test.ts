import { expect, it } from 'vitest';
import { numbersIn } from './when';

it('reads numbers out of what was typed', () => {
  expect(numbersIn('15, 30 and 60 min')).toEqual([15, 30, 60]);
  expect(numbersIn('half an hour')).toEqual([]);
});
