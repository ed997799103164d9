import { expect, test } from 'vitest';
import { simpleNames } from '../api/simple';
import { features } from './features';

test('the list of every kind offers to make the first, in one way', () => {
  const made = features.flatMap(({ makes = {} }) => Object.keys(makes));
  const listed = [
    ...['booking', 'decision', 'event', 'file', 'hold_set', 'member', 'note', 'poll'],
    ...['project', 'request', 'resource', 'tag'],
  ];
  expect(made.sort()).toEqual([...listed, ...simpleNames].sort());
});
