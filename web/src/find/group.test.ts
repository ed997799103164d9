import { expect, test } from 'vitest';
import type { Found } from '../api/pins';
import { byKind, withoutFilters } from './group';

const hit = (kind: string, id: string) => ({ kind, id }) as Found;

test('what was found stands by kind, the kind of the best first', () => {
  const groups = byKind([hit('note', '1'), hit('task', '2'), hit('note', '3')]);
  expect(groups.map(({ kind, hits }) => `${kind} ${hits.map(({ id }) => id).join('')}`)).toEqual([
    'note 13',
    'task 2',
  ]);
});

test('filters are taken out of a question', () => {
  const filters = [{ text: 'kind:note' }, { text: '-tag:"year end"' }];
  expect(withoutFilters('board kind:note  -tag:"year end" papers', filters)).toBe('board papers');
  expect(withoutFilters('board', [])).toBe('board');
});
