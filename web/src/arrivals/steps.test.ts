import { describe, expect, it } from 'vitest';
import { chosen, offers } from './choices';
import { reportText } from './report';
import { type Arrival, steps } from './send';

const arrival: Arrival = {
  source: 'notion',
  name: 'Export',
  tables: [
    {
      part: 3,
      name: 'Projects',
      as: 'tasks',
      rows: 2,
      columns: [
        { name: 'Name', as: 'title', type: 'text', samples: ['A'] },
        { name: 'Budget', as: 'field:money', type: 'money', samples: ['1.00'] },
      ],
    },
  ],
  fields: [
    { id: 'f1', name: 'Budget', type: 'money' },
    { id: 'f2', name: 'Legal', type: 'checkbox' },
  ],
  made: { notes: 0, tasks: 2, files: 0, tags: 0, fields: 1 },
  notes: [],
  tasks: ['A'],
  told: [{ where: 'A', msg: 'A date here has an end.' }],
  more: 2,
};

describe('what a column can become', () => {
  const [, budget] = arrival.tables[0]?.columns ?? [];
  if (!budget) throw new Error('no column');

  it('is a field of its own type or of text, or one that is there', () => {
    const all = offers(budget, arrival.fields).map(({ value }) => value);
    expect(all).toContain('field:money');
    expect(all).toContain('field:text');
    expect(all).toContain('own:f1');
    expect(all).not.toContain('own:f2'); // what is no tick box would hold nothing there
    expect(all).not.toContain('field:checkbox');
    expect(new Set(all).size).toBe(all.length);
  });

  it('stays what it was proposed as when another column changes', () => {
    const next = chosen(arrival.tables, 3, { columns: ['title', 'notes'] });
    expect(next).toEqual([{ part: 3, as: 'tasks', columns: ['title', 'notes'] }]);
    expect(chosen(arrival.tables, 3, { as: 'note' })[0]?.columns).toEqual(['title', 'field:money']);
  });

  it('is the title in one column only', () => {
    const next = chosen(arrival.tables, 3, { at: 1, become: 'title' });
    expect(next[0]?.columns).toEqual(['notes', 'title']);
  });
});

describe('the answer', () => {
  it('is read line by line, half a line not yet', () => {
    expect(steps('{"done":1,"of":4}\n{"done":2,"o')).toEqual([{ done: 1, of: 4 }]);
    expect(steps('')).toEqual([]);
  });

  it('can be copied as text', () => {
    expect(reportText(arrival)).toBe(
      '2 tasks · a new own field\n\nA: A date here has an end.\nand 2 more',
    );
  });
});
