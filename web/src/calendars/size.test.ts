import { expect, test } from 'vitest';
import { size } from './size';

test.each([
  [1, '1 byte'],
  [850, '850 bytes'],
  [3200, '3.2 kB'],
  [48_900, '49 kB'],
  [12_400_000, '12 MB'],
])('%d is %s', (bytes, words) => {
  expect(size(bytes)).toBe(words);
});
