import { expect, test } from 'vitest';
import { asNew, asPatch, changed, emptyDraft, rebase } from './draft';

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

test('tags in another order are the same tags', () => {
  expect(changed(base, { ...base, tags: ['b', 'a'] })).toEqual([]);
  expect(changed(base, { ...base, tags: ['b'] })).toEqual(['tags']);
});

test('a new task without a day has neither time nor rule', () => {
  const draft = { ...emptyDraft('s', 'UTC'), title: 'Call', due_time: '09:00', rule: 'FREQ=DAILY' };
  expect(asNew('id', draft)).toMatchObject({ due: null, due_time: null, zone: null, rule: null });
});

test('what others changed meanwhile comes in beside what was typed', () => {
  const theirs = { ...base, due: '2026-03-20', title: 'Print the papers' };
  const mine = { ...base, title: 'Print and bind' };
  expect(rebase(base, theirs, mine)).toEqual({
    draft: { ...base, due: '2026-03-20', title: 'Print and bind' },
    clashes: [],
  });
});

test('where both changed the same, what was typed stays and the field is named', () => {
  const theirs = { ...base, title: 'Send the papers', priority: '1' as const };
  const mine = { ...base, title: 'Print and bind', priority: '1' as const };
  const { draft, clashes } = rebase(base, theirs, mine);
  expect(draft.title).toBe('Print and bind');
  expect(clashes).toEqual(['title']);
});
