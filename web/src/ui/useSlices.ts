import { startTransition, useEffect, useState } from 'react';

const pauseMs = 40;

/**
 * How many of a long list to draw: what fills a screen at once, then more, a few at a time, so that the page answers
 * while the rest comes.
 */
export function useSlices(all: number, first: number, step: number): number {
  const [drawn, setDrawn] = useState(first);
  const more = drawn < all;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was drawn begins the next pause.
  useEffect(() => {
    if (!more) return;
    const wait = setTimeout(() => startTransition(() => setDrawn((n) => n + step)), pauseMs);
    return () => clearTimeout(wait);
  }, [more, drawn, step]);
  return Math.min(drawn, all);
}
