import { expect, test } from 'vitest';
import type { Task, TaskFilter } from '../queries';
import { choiceColumns, priorityColumns, tagColumns } from './columns';

const filter: TaskFilter = { state: 'open', sort: 'due' };
const task = (more: Partial<Task>) => ({ tags: [], priority: 0, ...more }) as unknown as Task;
const tags = [
  { id: 'a', name: 'A', colour: 1 },
  { id: 'b', name: 'B', colour: 2 },
];

test('a card that comes from one tag to another changes the one for the other and keeps the rest', () => {
  const [a, b, none] = tagColumns(tags, filter);
  if (!a || !b || !none) throw new Error('three columns');
  const both = task({ tags: ['a', 'x'] });
  expect(a.has(both)).toBe(true);
  expect(b.put?.(both, a)).toEqual({ tags: ['x', 'b'] });
  expect(a.put?.(both, b)).toEqual({ tags: ['a', 'x'] });
  expect(none.put?.(both, a)).toEqual({ tags: [] });
  expect(b.put?.(task({}), none)).toEqual({ tags: ['b'] });
});

test('a filter leaves the columns that it lets through', () => {
  expect(tagColumns(tags, { ...filter, tag: 'b' }).map(({ key }) => key)).toEqual(['b']);
  expect(priorityColumns({ ...filter, priority: [9] }).map(({ key }) => key)).toEqual(['9']);
});

test('a card put to a choice says what was there', () => {
  const field = {
    id: 'f',
    choices: [
      { id: 'one', name: 'One', colour: 0 },
      { id: 'old', name: 'Old', colour: 0, gone: true },
    ],
  };
  const [one, none] = choiceColumns(field, { ...filter, own: ['g:set'] });
  const held = task({ fields: [{ field: 'f', type: 'choice', value: 'one' }] });
  if (!one || !none) throw new Error('two columns');
  expect(one.has(held)).toBe(true);
  expect(one.filter.own).toEqual(['g:set', 'f:is:one']);
  expect(none.filter.own).toEqual(['g:set', 'f:empty']);
  expect(none.put?.(held, one)).toEqual({
    fields: [{ field: 'f', value: '', was: { value: 'one' } }],
  });
});
