import { expect, test } from 'vitest';
import { asNew, asPatch, emptyDraft } from './draft';

const base = {
  ...emptyDraft('space-1', 'Europe/London'),
  title: 'Print the papers',
  due: '2026-03-17',
  due_time: '09:00',
  tags: ['a', 'b'],
};

test('only what was changed is sent', () => {
  const mine = { ...base, title: 'Print and bind the papers' };
  expect(asPatch(3, base, mine)).toEqual({ rev: 3, title: 'Print and bind the papers' });
});

test('what it comes after is sent when it was changed', () => {
  expect(asPatch(1, base, { ...base, after: ['other'] })).toEqual({ rev: 1, after: ['other'] });
  expect(asPatch(1, { ...base, after: ['other'] }, base)).toEqual({ rev: 1, after: [] });
  expect(asNew('id', { ...base, after: ['other'] })).toMatchObject({ after: ['other'] });
});

test('a new day takes its zone along, and none takes the time away', () => {
  expect(asPatch(1, base, { ...base, due: '2026-03-18' })).toEqual({
    rev: 1,
    due: '2026-03-18',
    zone: 'Europe/London',
  });
  expect(asPatch(1, base, { ...base, due: '', due_time: '' })).toEqual({
    rev: 1,
    due: null,
    due_time: null,
  });
});

test('a new task without a day has neither time nor rule', () => {
  const draft = { ...emptyDraft('s', 'UTC'), title: 'Call', due_time: '09:00', rule: 'FREQ=DAILY' };
  expect(asNew('id', draft)).toMatchObject({ due: null, due_time: null, zone: null, rule: null });
});
