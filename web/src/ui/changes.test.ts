import { expect, test } from 'vitest';
import { changedFields } from './changes';

test('only what differs is shown, under its name, before and after', () => {
  expect(
    changedFields(
      { title: 'Lunch', place: 'Here', rev: 1, updated_us: 1 },
      { title: 'Dinner', place: 'Here', rev: 2, updated_us: 9 },
      { title: 'Title', place: 'Place' },
    ),
  ).toEqual([{ field: 'title', name: 'Title', before: 'Lunch', after: 'Dinner' }]);
});

test('a field without a name is called after itself; lists and flags are written out', () => {
  const rows = changedFields({}, { all_day: true, guests: ['Ada', 'Ben'] }, {});
  expect(rows.map(({ name, after }) => [name, after])).toEqual([
    ['All day', 'yes'],
    ['Guests', 'Ada, Ben'],
  ]);
});

test('a kind may write a value in its own way', () => {
  const names = {
    due: { name: 'Due', write: (value: unknown) => (value ? `on ${value}` : 'never') },
  };
  expect(changedFields({ due: null }, { due: '17 Mar' }, names)).toEqual([
    { field: 'due', name: 'Due', before: 'never', after: 'on 17 Mar' },
  ]);
});

test('null and nothing are the same', () => {
  expect(changedFields({ note: null }, {}, {})).toEqual([]);
});
