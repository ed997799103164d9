import { expect, test } from 'vitest';
import { draftOf, needed, valuesOf } from './draft';
import type { SimpleKind, SimpleRecord } from './queries';

const field = { hint: '', needed: false, long: false, options: [] };
const kind: SimpleKind = {
  kind: 'supplier',
  title: 'Suppliers',
  one: 'supplier',
  about: '',
  house: true,
  fields: [
    { ...field, name: 'name', title: 'Name', type: 'text', needed: true },
    { ...field, name: 'city', title: 'City', type: 'text' },
    {
      ...field,
      name: 'standing',
      title: 'Standing',
      type: 'choice',
      needed: true,
      options: [
        { value: 'use', title: 'We use them' },
        { value: 'try', title: 'To be tried' },
      ],
    },
  ],
};

test('a new one begins with the usual choices, in the house, and says what is missing', () => {
  const draft = draftOf(kind, undefined, 'house');
  expect(draft).toEqual({
    space: 'house',
    private: false,
    tags: [],
    name: '',
    city: '',
    standing: 'use',
  });
  expect(needed(kind, draft, 'Needed')).toEqual({ name: 'Needed' });
  expect(valuesOf(kind, { ...draft, name: 'Ferns' })).toEqual({ name: 'Ferns', standing: 'use' });
});

test('of one that is there only what changed is sent, also what was emptied', () => {
  const now = { space: 's', private: true, tags: ['t'], values: { name: 'Ferns', city: 'Bath' } };
  const draft = draftOf(kind, now as unknown as SimpleRecord, 'house');
  expect(draft.standing).toBe('');
  expect(draft.space).toBe('s');
  expect(valuesOf(kind, { ...draft, city: '' }, ['city', 'tags'])).toEqual({ city: '' });
});
