import { expect, test } from 'vitest';
import { draftOf, hoursOf, peopleOf, wrongWith } from './draft';

test('hours as people write them', () => {
  expect(['20', ' 6.5 ', '6,25', '6:30', '.5'].map(hoursOf)).toEqual([20, 6.5, 6.25, 6.5, 0.5]);
  expect(['', 'ten', '-1', '6:75', '1e3', '6.5.1'].map(hoursOf)).toEqual(Array(6).fill(undefined));
});

test('a form says what is missing', () => {
  const draft = draftOf();
  expect(Object.keys(wrongWith(draft))).toEqual(['label']);
  expect(Object.keys(wrongWith({ ...draft, label: 'x', hours: '169', value: ' ' }))).toEqual([
    'hours',
    'value',
  ]);
  expect(Object.keys(wrongWith({ ...draft, label: 'x', sort: 'meet', weeks: '27' }))).toEqual([
    'weeks',
    'people',
  ]);
  expect(peopleOf(' Gus \n\n ina@example.net')).toEqual(['Gus', 'ina@example.net']);
});
