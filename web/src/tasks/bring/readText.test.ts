import { expect, test } from 'vitest';
import { readBytes } from './readText';

const bytes = (...all: number[]) => new Uint8Array(all).buffer;

test('files are read as they were saved', () => {
  expect(readBytes(new TextEncoder().encode('Zoë').buffer as ArrayBuffer)).toBe('Zoë');
  expect(readBytes(bytes(0x5a, 0x6f, 0xeb))).toBe('Zoë');
  expect(readBytes(bytes(0xff, 0xfe, 0x5a, 0, 0xeb, 0))).toBe('Zë');
});
