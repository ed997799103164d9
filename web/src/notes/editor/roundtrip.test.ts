import { Editor } from '@tiptap/core';
import { expect, test } from 'vitest';
import { kit, leads } from './extensions';
import { losesWords } from './faithful';

function through(markdown: string): string {
  const editor = new Editor({ extensions: kit(), content: markdown, contentType: 'markdown' });
  const text = editor.getMarkdown();
  editor.destroy();
  return text;
}

const id = '01980000-0000-7000-8000-000000000001';

test.each([
  'Some *words* and **more**, ~~gone~~ and `code`.',
  '# One\n\n## Two\n\n### Three',
  '- one\n- two\n  - within\n- three',
  '1. one\n2. two',
  '- [ ] open\n- [x] done',
  '> Said by somebody',
  '```\ncode here\n```',
  `See [task](anteroom:task/${id}) and [@](anteroom:member/${id}).`,
  `![A map](anteroom:file/${id})`,
  'A [link](https://example.com/a?b=c)',
])('%s stays as it is', (markdown) => {
  expect(through(markdown)).toBe(markdown);
  expect(through(through(markdown))).toBe(through(markdown));
});

test.each([
  '| a | b |\n| --- | --- |\n| one | two |',
  '<b>bold</b> words',
  '<script>alert(1)</script>',
  'Line one\nline two',
  'a < b & c > d, 2 * 3 * 4 and _this_',
  '- [ ] one\n\n  more of it\n- [x] two',
  'Hard  \nbreak',
  'Text with {{field}} in it',
])('%s loses no word', (markdown) => {
  expect(losesWords(markdown, through(markdown))).toBe(false);
  expect(through(through(markdown))).toBe(through(markdown));
});

test.each([
  '<img src=x onerror=alert(1)>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '![x](data:image/svg+xml;base64,PHN2Zz4=)',
  '![x](https://example.com/track.png)',
  '<svg onload=alert(1)></svg>',
  '<iframe src="https://example.com"></iframe>',
  '<a href="javascript:alert(1)">x</a>',
  '[x](data:text/html,<script>)',
  '[x](vbscript:x)',
])('%s is inert', (markdown) => {
  const editor = new Editor({ extensions: kit(), content: markdown, contentType: 'markdown' });
  const page = editor.view.dom;
  expect(page.querySelectorAll('script, svg, iframe, object, embed, style, form').length).toBe(0);
  for (const one of page.querySelectorAll('*')) {
    for (const { name, value } of one.attributes) {
      expect(name.startsWith('on')).toBe(false);
      if (name === 'href') expect(value === '' || leads(value)).toBe(true);
      if (name === 'src') expect(value).toMatch(/^\/api\/v1\/files\//);
    }
  }
  editor.destroy();
});
