import { expect, test } from 'vitest';
import type { SavedView } from '../../api/views';
import { askedBy, askedIn, asksOf, changed, differs } from './state';

const saved = {
  id: 'v',
  name: 'Board week',
  look: 'board',
  filters: [
    { by: 'state', value: 'all' },
    { by: 'tag', value: 't' },
    { by: 'words', value: 'papers' },
    { by: 'of a later version', value: '1' },
  ],
  sort: 'due',
  desc: false,
  group: 'priority',
  columns: [],
} as unknown as SavedView;
const asked = { state: 'all', tag: 't', q: 'papers', look: 'board', group: 'priority' };

test('a saved view asks what it says, and says it again', () => {
  expect(askedBy(saved)).toEqual(asked);
  const again = { ...saved, ...asksOf(askedBy(saved)) };
  expect(askedBy(again)).toEqual(asked);
});

test('an address that only names a view leaves the asking to it', () => {
  expect(askedIn({ view: 'v' }, saved)).toEqual(asked);
  expect(differs({ view: 'v' }, saved)).toBe(false);
});

test('a change is said whole beside the view, and nothing is when it is taken back', () => {
  const off = changed({ view: 'v', open: 'x' }, saved, { tag: undefined });
  expect(off).toEqual({
    view: 'v',
    open: 'x',
    state: 'all',
    q: 'papers',
    look: 'board',
    group: 'priority',
  });
  expect(differs(off, saved)).toBe(true);
  expect(changed(off, saved, { tag: 't' })).toEqual({ view: 'v', open: 'x' });
});

test('what is as usual needs saying only beside a view', () => {
  const all = { look: undefined, state: undefined, tag: undefined, q: undefined, group: undefined };
  expect(changed({ view: 'v' }, saved, all)).toEqual({ view: 'v', look: 'list' });
  expect(askedIn({ view: 'v', look: 'list' }, saved)).toEqual({});
  expect(changed({ state: 'done' }, undefined, { state: 'open', sort: 'due' })).toEqual({});
});

test('opening a record keeps what is asked', () => {
  expect(changed({ view: 'v' }, saved, { open: 'x' })).toEqual({ view: 'v', open: 'x' });
  expect(changed({ tag: 't' }, undefined, { open: 'x' })).toEqual({ tag: 't', open: 'x' });
});
