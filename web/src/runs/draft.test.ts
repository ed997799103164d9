import { expect, test } from 'vitest';
import { bodyOf, countOf, draftOf, emptyStep, whenOf } from './draft';

test('days are counted in the form as the API has them', () => {
  for (const [count, days, when] of [
    ['days', -42, 'before'],
    ['days', 0, 'onDay'],
    ['days', 7, 'after'],
    ['working', -5, 'workBefore'],
    ['working', 0, 'workBefore'],
    ['working', 3, 'workAfter'],
    ['none', 0, 'none'],
  ] as const) {
    expect(whenOf({ count, days })).toBe(when);
    expect(countOf(when, Math.abs(days))).toEqual({ count, days: days === 0 ? 0 : days });
  }
});

test('a step keeps no option that is offered no more, and empty lines are left out', () => {
  const draft = draftOf(undefined, 'space');
  draft.name = 'Trip';
  draft.branches = [{ key: '1', name: 'Where to', options: 'abroad, at home,' }];
  draft.steps = [
    { ...emptyStep(), title: 'Visa', option: 'abroad' },
    { ...emptyStep(), title: 'Sail', option: 'at sea' },
    emptyStep(),
  ];
  const body = bodyOf(draft);
  expect(body.branches).toEqual([{ name: 'Where to', options: ['abroad', 'at home'] }]);
  expect(body.steps.map(({ title, option }) => [title, option])).toEqual([
    ['Visa', 'abroad'],
    ['Sail', ''],
  ]);
});
