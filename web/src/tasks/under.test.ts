import { expect, test } from 'vitest';
import { choiceColumns, priorityColumns, tagColumns } from './board/columns';
import type { Task, TaskFilter } from './queries';
import { under } from './under';

const filter: TaskFilter = { state: 'open', sort: 'due' };
const task = (id: string, more: Partial<Task>) =>
  ({ id, tags: [], priority: 0, ...more }) as unknown as Task;
const told = (sections: ReturnType<typeof under>) =>
  sections.map(({ name, tasks }) => [name, ...tasks.map(({ id }) => id)].join(' '));

test('tasks stand under what a board has columns for, in its order', () => {
  const all = [task('a', { priority: 9 }), task('b', {}), task('c', { priority: 1 })];
  expect(told(under(all, priorityColumns(filter), 'Others'))).toEqual([
    'High c',
    'Low a',
    'No priority b',
  ]);
});

test('with two tags it stands twice, with one that is not known at the end', () => {
  const tags = [
    { id: 'x', name: 'X', colour: 1 },
    { id: 'y', name: 'Y', colour: 2 },
  ];
  const all = [task('a', { tags: ['y', 'x'] }), task('b', { tags: ['gone'] }), task('c', {})];
  expect(told(under(all, tagColumns(tags, filter), 'Others'))).toEqual([
    'X a',
    'Y a',
    'Without a tag c',
    'Others b',
  ]);
});

test('choices come in their order, what has none after them', () => {
  const field = { id: 'f', choices: [{ id: 'p', name: 'Paris', colour: 1 }] };
  const all = [task('a', {}), task('b', { fields: [{ field: 'f', value: 'p' }] } as Partial<Task>)];
  expect(told(under(all, choiceColumns(field, filter), 'Others'))).toEqual([
    'Paris b',
    'Nothing here a',
  ]);
});
