import { expect, test } from 'vitest';
import { column, meeting } from './board/samples';
import { filtered, flipped } from './filter';

const one = (title: string, calendar: string, ...tags: string[]) =>
  meeting(title, '2026-06-01T09:00', '2026-06-01T10:00', { calendar, tags });
const all = [
  column('helen', [one('board', 'work', 'red'), one('lunch', 'home')], {
    all_day: [one('fair', 'work', 'blue')],
  }),
  column('marcus', [one('call', 'other', 'red', 'blue')]),
];

test.each([
  ['nothing', {}, 'helen: fair board lunch; marcus: call'],
  ['a person', { who: 'marcus' }, 'marcus: call'],
  ['nobody', { who: 'nobody' }, ''],
  ['a calendar', { calendar: 'work' }, 'helen: fair board; marcus: '],
  ['two calendars', { calendar: 'home,other' }, 'helen: lunch; marcus: call'],
  ['a tag', { tag: 'red' }, 'helen: board; marcus: call'],
  ['two tags, either of them', { tag: 'red,blue' }, 'helen: fair board; marcus: call'],
  ['all of it', { who: 'helen', calendar: 'work', tag: 'blue' }, 'helen: fair'],
])('filtered by %s', (_, by, wanted) => {
  const shown = filtered(all, by).map(
    ({ principal, all_day, meetings }) =>
      `${principal.id}: ${[...all_day, ...meetings].map(({ title }) => title).join(' ')}`,
  );
  expect(shown.join('; ')).toBe(wanted);
});

test('an id is added to a list, and taken away again', () => {
  expect(flipped(undefined, 'a')).toBe('a');
  expect(flipped('a', 'b')).toBe('a,b');
  expect(flipped('a,b', 'a')).toBe('b');
  expect(flipped('b', 'b')).toBeUndefined();
});
