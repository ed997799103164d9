import { expect, test } from 'vitest';
import { linesOf } from './lines';

test.each([
  ['# Head', [{ kind: 'head', parts: ['Head'] }]],
  [
    '- [ ] open\n- [x] done\n* item\n1. first',
    [
      { kind: 'open', parts: ['open'] },
      { kind: 'done', parts: ['done'] },
      { kind: 'item', parts: ['item'] },
      { kind: 'item', parts: ['first'] },
    ],
  ],
  [
    'See [the plan](https://example.com/a) or https://example.org/b.',
    [
      {
        kind: 'text',
        parts: [
          'See ',
          { href: 'https://example.com/a', words: 'the plan' },
          ' or ',
          { href: 'https://example.org/b.', words: 'https://example.org/b.' },
        ],
      },
    ],
  ],
  ['**Bold** and \\*', [{ kind: 'text', parts: ['Bold and *'] }]],
  [
    '[x](javascript:alert(1)) <script>alert(1)</script>',
    [{ kind: 'text', parts: ['[x](javascript:alert(1)) <script>alert(1)</script>'] }],
  ],
  ['[x](data:text/html,x)', [{ kind: 'text', parts: ['[x](data:text/html,x)'] }]],
])('%s', (text, want) => {
  expect(linesOf(text)).toEqual(want);
});

test('a long text ends', () => {
  expect(linesOf('a\n'.repeat(10_000))).toHaveLength(400);
});
