import { expect, test } from 'vitest';
import type { Partnership } from './queries';
import { ended, isCover, rangeText, standing, termText } from './terms';

const today = '2026-11-21';

test.each([
  ['2026-11-20', '2026-11-24', '20–24 Nov'],
  ['2026-11-28', '2026-12-03', '28 Nov – 3 Dec'],
  ['2026-12-18', '2026-12-18', '18 Dec'],
  ['2026-12-30', '2027-01-04', '30 Dec – 4 Jan 2027'],
  ['2027-02-01', '2027-02-05', '1–5 Feb 2027'],
  ['2027-01-30', '2027-02-02', '30 Jan – 2 Feb 2027'],
])('%s to %s is %s', (from, until, text) => {
  expect(rangeText({ from, until }, today)).toBe(text);
});

test.each([
  [{ from: '2025-10-17', state: 'current' }, 'since 17 Oct 2025'],
  [{ from: '2026-11-17', until: '2026-12-01', state: 'current' }, 'until 1 Dec'],
  [{ from: '2027-01-05', state: 'future' }, 'from 5 Jan 2027'],
  [{ from: '2026-12-05', until: '2026-12-12', state: 'future' }, '5–12 Dec'],
  [{ from: '2026-03-02', until: '2026-03-06', state: 'ended' }, '2–6 Mar'],
] as const)('%j', (term, text) => {
  expect(termText(term, today)).toBe(text);
});

test('cover is what has an end and a reason', () => {
  expect(isCover({ until: '2026-12-01', reason: 'Leave' })).toBe(true);
  expect(isCover({ until: '2026-12-01', reason: '' })).toBe(false);
  expect(isCover({ reason: 'Leave' })).toBe(false);
});

test('who does most stands first, what is over stands apart', () => {
  const one = (id: string, role: string, state: string, from: string, until?: string) =>
    ({ id, role, state, from, until }) as Partnership;
  const all = [
    one('busy', 'busy', 'current', '2025-01-01'),
    one('later', 'assistant', 'future', '2026-12-01'),
    one('old', 'assistant', 'ended', '2024-01-01', '2024-06-30'),
    one('long', 'assistant', 'current', '2024-01-01'),
    one('older', 'assistant', 'ended', '2023-01-01', '2023-06-30'),
  ];
  expect(standing(all).map(({ id }) => id)).toEqual(['long', 'later', 'busy']);
  expect(ended(all).map(({ id }) => id)).toEqual(['old', 'older']);
});
