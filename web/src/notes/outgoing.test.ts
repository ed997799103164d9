import { expect, test } from 'vitest';
import { titleOf } from './importing';
import { named, recordsIn, spoken } from './outgoing';
import { inSixMonths } from './Strip';

const id = '01980000-0000-7000-8000-000000000001';
const text = `See [task](anteroom:task/${id}), [@](anteroom:member/${id}) and ![map](anteroom:file/${id}).`;
const titles = new Map([
  [`task/${id}`, 'Call [Ada]'],
  [`member/${id}`, 'Ben'],
]);

test('records are called by their names on the way out', () => {
  expect(recordsIn(text)).toEqual([`task/${id}`, `member/${id}`, `file/${id}`]);
  expect(named(text, titles)).toBe(
    `See [Call \\[Ada\\]](anteroom:task/${id}), [@Ben](anteroom:member/${id}) and ![map](anteroom:file/${id}).`,
  );
  expect(named(text, new Map())).toBe(text);
  expect(spoken(text, titles)).toContain('See [Call [Ada]], @Ben and');
});

test.each([
  ['Trip.md', '# Singapore\n\nText', 'Singapore', 'Text'],
  ['Trip.md', 'Text\n# Later', 'Trip', 'Text\n# Later'],
  ['.md', '', '.md', ''],
])('%s with %j is called %s', (name, content, title, body) => {
  expect(titleOf(name, content)).toEqual({ title, body });
});

test.each([
  ['2026-03-12', '2026-09-12'],
  ['2026-08-31', '2027-02-28'],
  ['2026-12-31', '2027-06-30'],
])('six months after %s is %s', (from, to) => expect(inSixMonths(from)).toBe(to));
