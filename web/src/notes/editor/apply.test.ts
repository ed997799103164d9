import { Editor } from '@tiptap/core';
import { expect, test } from 'vitest';
import { showText } from './apply';
import { kit } from './extensions';

function open(content: string): Editor {
  return new Editor({ extensions: kit(), content, contentType: 'markdown' });
}

function cursorAfter(editor: Editor, words: string): void {
  editor.state.doc.descendants((node, at) => {
    const within = node.isText ? (node.text?.indexOf(words) ?? -1) : -1;
    if (within >= 0) editor.commands.setTextSelection(at + within + words.length);
  });
}

const before = '# Head\n\nOne paragraph here.\n\n- a\n- b\n\nThe end.';

test.each([
  ['words before', '# Head, longer\n\nOne paragraph here.\n\n- a\n- b\n\nThe end.'],
  ['words after', '# Head\n\nOne paragraph here.\n\n- a\n- b\n\nThe very end.'],
  ['words around', '# Heading\n\nOne paragraph here.\n\n- a\n- b\n- c\n\nThe very end.\n\nMore'],
  ['another block before', 'New\n\n# Head\n\nOne paragraph here.\n\n- a\n- b\n\nThe end.'],
  [
    'words in the same paragraph',
    '# Head\n\nOne paragraph here. And more.\n\n- a\n- b\n\nThe end.',
  ],
  ['a list taken out', '# Head\n\nOne paragraph here.\n\nThe end.'],
  [
    'a table put in',
    '# Head\n\nOne paragraph here.\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n\nThe end.',
  ],
])('%s: the text is shown and the cursor stays', (_name, after) => {
  const editor = open(before);
  cursorAfter(editor, 'One paragraph');
  showText(editor, after);
  const want = open(after);
  expect(editor.getMarkdown()).toBe(want.getMarkdown());
  const { $from } = editor.state.selection;
  expect($from.parent.textContent.slice(0, $from.parentOffset)).toBe('One paragraph');
  expect(editor.can().undo()).toBe(false);
  editor.destroy();
  want.destroy();
});

test('a blank that was typed a moment ago stays when others write elsewhere', () => {
  const editor = open(before);
  cursorAfter(editor, 'One paragraph here.');
  editor.commands.insertContent(' And then ');
  showText(editor, before.replace('here.', 'here. And then').replace('The end.', 'The very end.'));
  expect(editor.getText()).toContain('The very end.');
  editor.commands.insertContent('on');
  expect(editor.getText()).toContain('One paragraph here. And then on');
  editor.destroy();
});

test('any text can follow any other', () => {
  const texts = [
    '',
    'a',
    '- a\n- b',
    '- a\n  - b\n- c',
    '1. a\n2. b',
    '- [ ] a\n- [x] b',
    '> a\n>\n> b',
    '# a\n\n## b',
    '| a | b |\n| --- | --- |\n| 1 | 2 |',
    '```\na\n```',
    'a **b** *c*',
    '- [x] a\n- [ ] b\n\nc',
    '![a](anteroom:file/01980000-0000-7000-8000-000000000001)',
  ];
  const editor = open('');
  const [read, want] = [new Map<string, string>(), (to: string) => read.get(to)];
  for (const to of texts) {
    editor.commands.setContent(to, { contentType: 'markdown' });
    read.set(to, editor.getMarkdown());
  }
  for (const from of texts) {
    for (const to of texts) {
      editor.commands.setContent(from, { contentType: 'markdown' });
      showText(editor, to);
      expect(editor.getMarkdown(), `${from} → ${to}`).toBe(want(to));
    }
  }
  editor.destroy();
});
