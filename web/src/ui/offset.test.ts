import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

/** A Temporal of which only what is used is there: offsets as of standard time, and one old name. */
const temporal = {
  Instant: {
    fromEpochMilliseconds: (ms: number) => ({
      toZonedDateTimeISO: (zone: string) => {
        const hours = { 'Asia/Kolkata': 5.5, 'Asia/Calcutta': 5.5, 'Asia/Tokyo': 9 }[zone];
        if (hours === undefined || Number.isNaN(ms)) throw new RangeError(zone);
        const name = zone === 'Asia/Calcutta' ? 'Asia/Kolkata' : zone;
        return {
          name,
          offsetNanoseconds: hours * 3_600_000_000_000,
          equals: (other: { name: string }) => other.name === name,
        };
      },
    }),
  },
};

test.each([
  ['Temporal', temporal],
  ['Intl', undefined],
])('offsets and names are the same by %s', async (_, given) => {
  vi.stubGlobal('Temporal', given);
  const { knowsZone, offsetAt, sameZone } = await import('./offset');
  expect(offsetAt(Date.UTC(2026, 0, 5), 'Asia/Kolkata')).toBe(5.5 * 3_600_000);
  expect(offsetAt(Date.UTC(2026, 0, 5), 'Nowhere/Such')).toBe(0);
  expect(knowsZone('Asia/Tokyo')).toBe(true);
  expect(knowsZone('Nowhere/Such')).toBe(false);
  expect(knowsZone('')).toBe(false);
  expect(sameZone('Asia/Calcutta', 'Asia/Kolkata')).toBe(true);
  expect(sameZone('Asia/Tokyo', 'Asia/Kolkata')).toBe(false);
  expect(sameZone('Nowhere/Such', 'Asia/Kolkata')).toBe(false);
});
