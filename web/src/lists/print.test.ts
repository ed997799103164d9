import { expect, test } from 'vitest';
import { printAddress } from './queries';

test('a saved view is printed by its id, and what differs from it in whole', () => {
  expect(printAddress('note', { view: 'v', month: '2026-03-01' }, { look: 'calendar' })).toBe(
    '/print/lists?view=v&month=2026-03-01',
  );
  expect(
    printAddress(
      'note',
      { view: 'v', look: 'table' },
      { look: 'table', filters: ['form:is:note', 'owner:set'], desc: true, columns: 'title,form' },
    ),
  ).toBe(
    '/print/lists?view=v&look=table&desc=true&columns=title%2Cform&kind=note&filter=form%3Ais%3Anote&filter=owner%3Aset',
  );
  expect(printAddress('note', {}, {})).toBe('/print/lists?kind=note&look=list');
});
