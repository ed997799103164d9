import { expect, test } from 'vitest';
import { fits, offsetOf, zoneChoices } from './zones';

const summer = Date.UTC(2026, 6, 1);

test('zones are found by city, region or offset', () => {
  const choices = zoneChoices('Europe/London');
  const found = (typed: string) =>
    choices.filter((one) => fits(one, typed, summer)).map((one) => one.value);
  expect(found('new york')).toContain('America/New_York');
  expect(found('utc+8')).toContain('Asia/Singapore');
  expect(found('europe lon')).toEqual(['Europe/London']);
  expect(found('atlantis')).toEqual([]);
});

test('a name of its own kind stays choosable', () => {
  const names = zoneChoices('Custom House Time').map(({ value }) => value);
  expect(names).toContain('Custom House Time');
  expect(offsetOf('Custom House Time', summer)).toBe('');
});

test('offsets are those of the day', () => {
  expect(offsetOf('Europe/London', summer)).toBe('UTC+1');
  expect(offsetOf('Asia/Kolkata', summer)).toBe('UTC+5:30');
});
