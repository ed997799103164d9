import { expect, test } from 'vitest';
import { hostOf, linked, openable } from './linked';

const hrefs = (text: string) => linked(text).flatMap(({ href }) => href ?? []);

test.each([
  ['Join https://meet.example.com/abc-def now', ['https://meet.example.com/abc-def']],
  ['See https://example.com/a_(b). Then go.', ['https://example.com/a_(b)']],
  ['(https://example.com/x)', ['https://example.com/x']],
  ['Write to ada@example.com, please', ['mailto:ada@example.com']],
  ['mailto:ada@example.com?subject=Hi', ['mailto:ada@example.com?subject=Hi']],
  ['HTTP://EXAMPLE.COM', ['HTTP://EXAMPLE.COM']],
  ['nothing here', []],
])('finds the addresses in %j', (text, wanted) => {
  expect(hrefs(text)).toEqual(wanted);
  expect(
    linked(text)
      .map((one) => one.text)
      .join(''),
  ).toBe(text);
});

test.each([
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '<a href="javascript:alert(1)">click</a>',
  'vbscript:msgbox(1)',
  'file:///etc/passwd',
])('never makes a link of %j', (text) => {
  expect(hrefs(text)).toEqual([]);
  expect(openable(text)).toBeUndefined();
});

test('quotes and brackets end an address, so that none leaves its attribute', () => {
  expect(hrefs('https://example.com/"onmouseover="x')).toEqual(['https://example.com/']);
});

test('where a join link leads', () => {
  expect(hostOf('https://meet.example.com/abc?x=1')).toBe('meet.example.com');
  expect(hostOf('room 4')).toBe('room 4');
  expect(openable(' https://meet.example.com/abc ')).toBe('https://meet.example.com/abc');
});
