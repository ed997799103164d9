import { expect, test } from 'vitest';
import { zoneOfPlace } from './place';

test.each([
  ['Singapore', 'Asia/Singapore'],
  ['zürich', 'Europe/Zurich'],
  ['New York, office', 'America/New_York'],
  ['The office', undefined],
  ['', undefined],
])('%s is in %s', (place, zone) => {
  expect(zoneOfPlace(place)).toBe(zone);
});
