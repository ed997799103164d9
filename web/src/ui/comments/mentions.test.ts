import { expect, test } from 'vitest';
import { matching, mentionsIn, pieces, typedName } from './mentions';

const ann = { id: '1', name: 'Ann' };
const annSmith = { id: '2', name: 'Ann Smith' };
const jose = { id: '3', name: 'José Ortiz' };
const all = [ann, annSmith, jose];

test('the longest name that stands there is meant', () => {
  expect(mentionsIn('@Ann Smith, please', all)).toEqual([annSmith]);
  expect(mentionsIn('@Ann and @Ann Smith', all)).toEqual([annSmith, ann]);
  expect(mentionsIn('Ann, ann@example.com, @ Ann', all)).toEqual([]);
});

test('a name is typed after an @ that begins a word', () => {
  expect(typedName('Ask @ann', 8)).toEqual({ from: 4, query: 'ann' });
  expect(typedName('Ask @ann s', 10)).toEqual({ from: 4, query: 'ann s' });
  expect(typedName('(@', 2)).toEqual({ from: 1, query: '' });
  expect(typedName('ann@example', 11)).toBeUndefined();
  expect(typedName('@ann\nnext', 9)).toBeUndefined();
  expect(typedName('Ask @ann', 3)).toBeUndefined();
});

test('people are found by any of their names, with or without accents', () => {
  expect(matching('jose', all)).toEqual([jose]);
  expect(matching('smi', all)).toEqual([annSmith]);
  expect(matching('', all)).toEqual(all);
  expect(matching('nn', all)).toEqual([]);
});

test('a text is cut where somebody is named', () => {
  expect(pieces('To @Ann Smith: ask @Bo', ['Ann', 'Ann Smith'])).toEqual([
    { text: 'To ', named: false },
    { text: '@Ann Smith', named: true },
    { text: ': ask @Bo', named: false },
  ]);
  expect(pieces('', ['Ann'])).toEqual([]);
  expect(pieces('<b>@</b>', [])).toEqual([{ text: '<b>@</b>', named: false }]);
});
