import { expect, test } from 'vitest';
import { newId } from './id';

test('an id is a UUID of version 7 and of the RFC variant', () => {
  for (let round = 0; round < 100; round++) {
    expect(newId()).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  }
});

test('the first 48 bits are the milliseconds', () => {
  expect(newId(0x0123456789ab).slice(0, 13)).toBe('01234567-89ab');
});

test('ids sort by their time', () => {
  const ids = [1_700_000_000_000, 1_700_000_000_001, 1_900_000_000_000].map((ms) => newId(ms));
  expect([...ids].sort()).toEqual(ids);
});

test('ids of the same millisecond differ', () => {
  const ids = Array.from({ length: 1000 }, () => newId(1_700_000_000_000));
  expect(new Set(ids).size).toBe(1000);
});
