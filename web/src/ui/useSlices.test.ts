import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useSlices } from './useSlices';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('a short list is drawn at once', () => {
  expect(renderHook(() => useSlices(7, 10, 5)).result.current).toBe(7);
});

test('a long one is drawn bit by bit, to its end', () => {
  const { result, rerender } = renderHook(({ all }) => useSlices(all, 10, 5), {
    initialProps: { all: 23 },
  });
  const seen = [result.current];
  for (let n = 0; n < 4; n++) {
    act(() => vi.advanceTimersByTime(50));
    seen.push(result.current);
  }
  expect(seen).toEqual([10, 15, 20, 23, 23]);
  rerender({ all: 40 });
  act(() => vi.advanceTimersByTime(50));
  expect(result.current).toBeGreaterThan(23);
});
