import { expect, test } from 'vitest';
import type { Option, Placed } from './model';
import { valuesOf, withOption } from './options';

const options = {
  rows: { kind: 'number', label: 'Rows', min: 1, max: 20, usual: 5 },
  by: {
    kind: 'choice',
    label: 'By',
    of: [
      { value: 'a', label: 'A' },
      { value: 'b', label: 'B' },
    ],
  },
  people: { kind: 'people', label: 'Whom' },
  text: { kind: 'text', label: 'Text', most: 5 },
  view: { kind: 'view', label: 'View' },
} as const satisfies Record<string, Option>;

const set = (...pairs: [string, string][]): Placed => ({
  id: 'a',
  widget: 'a',
  x: 0,
  y: 0,
  w: 1,
  h: 1,
  options: pairs.map(([name, value]) => ({ name, value })),
});

test.each([
  [set(), { rows: 5, by: 'a', people: [], text: '', view: '' }],
  [
    set(['rows', '99'], ['by', 'b'], ['people', 'x,,y'], ['text', 'more than five'], ['view', 'v']),
    { rows: 20, by: 'b', people: ['x', 'y'], text: 'more ', view: 'v' },
  ],
  [
    set(['rows', '-1'], ['by', '<script>'], ['people', ','.repeat(900)]),
    { rows: 1, by: 'a', people: [], text: '', view: '' },
  ],
  [set(['rows', 'many'], ['unknown', 'x']), { rows: 5, by: 'a', people: [], text: '', view: '' }],
])('%o is read within its bounds', (placed, want) => {
  expect(valuesOf(options, placed)).toEqual(want);
});

test('what is not known is kept when something else is set', () => {
  const placed = set(['unknown', 'x'], ['rows', '3']);
  expect(withOption(placed, 'rows', '4').options).toEqual([
    { name: 'unknown', value: 'x' },
    { name: 'rows', value: '4' },
  ]);
  expect(withOption(placed, 'rows', '').options).toEqual([{ name: 'unknown', value: 'x' }]);
});
