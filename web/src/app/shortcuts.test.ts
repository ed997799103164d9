import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { listen, type Press, Shortcuts, spell } from './shortcuts';

let now = 0;
let keyboard: Shortcuts;
let done: string[];

beforeEach(() => {
  now = 0;
  keyboard = new Shortcuts(() => now);
  done = [];
  keyboard.add(['g t', 'g c', 'c', '?', 'mod+k'].map(shortcut));
});
afterEach(() => {
  document.body.innerHTML = '';
});

function shortcut(keys: string) {
  return { keys, label: keys, group: 'Everywhere', run: () => done.push(keys) };
}

function press(key: string, more: Partial<Press> = {}): boolean {
  return keyboard.handle({
    key,
    metaKey: false,
    ctrlKey: false,
    altKey: false,
    repeat: false,
    defaultPrevented: false,
    target: document.body,
    preventDefault: () => undefined,
    ...more,
  });
}

test('a single key runs at once', () => {
  expect(press('c')).toBe(true);
  expect(done).toEqual(['c']);
});

test('a sequence runs on its second key, not the key by itself', () => {
  press('g');
  press('c');
  expect(done).toEqual(['g c']);
});

test('a sequence begun too long ago is forgotten', () => {
  press('g');
  now = 2000;
  press('c');
  expect(done).toEqual(['c']);
});

test('after a key that continues nothing, that key counts by itself', () => {
  press('g');
  press('?');
  expect(done).toEqual(['?']);
});

test('shift is part of the character, so ? works on any keyboard', () => {
  press('?');
  expect(done).toEqual(['?']);
});

test('a key with Ctrl or ⌘ is another key', () => {
  press('c', { ctrlKey: true });
  press('k', { metaKey: true });
  expect(done).toEqual(['mod+k']);
});

test('what the page has handled already is left alone', () => {
  expect(press('c', { defaultPrevented: true })).toBe(false);
  expect(done).toEqual([]);
});

test('a key that composes a character is left alone', () => {
  expect(press('c', { isComposing: true })).toBe(false);
});

test('a held key does not run a combination again', () => {
  press('k', { ctrlKey: true, repeat: true });
  expect(done).toEqual([]);
});

describe('while somebody types', () => {
  test.each([
    '<input>',
    '<textarea></textarea>',
    '<select></select>',
    '<div contenteditable="true"></div>',
  ])('in %s only combinations with Ctrl work', (html) => {
    document.body.innerHTML = html;
    const target = document.body.firstElementChild;
    press('c', { target });
    press('k', { target, ctrlKey: true });
    expect(done).toEqual(['mod+k']);
  });

  test('a checkbox is not typing', () => {
    document.body.innerHTML = '<input type="checkbox">';
    press('c', { target: document.body.firstElementChild });
    expect(done).toEqual(['c']);
  });
});

test('an open dialog keeps the keys', () => {
  document.body.innerHTML = '<div role="dialog" aria-modal="true"></div>';
  press('c');
  expect(done).toEqual([]);
});

test('the later of two on the same key wins, and the first is back when it goes', () => {
  const remove = keyboard.add([{ ...shortcut('c'), run: () => done.push('page') }]);
  press('c');
  remove();
  press('c');
  expect(done).toEqual(['page', 'c']);
});

test('what frames a page stays below it, also when it comes after', () => {
  keyboard.add([{ ...shortcut('c'), run: () => done.push('frame') }], true);
  press('c');
  expect(done).toEqual(['c']);
});

test('the list holds each combination once, as it is in force', () => {
  keyboard.add([{ ...shortcut('c'), label: 'New task' }]);
  expect(
    keyboard
      .list()
      .filter((one) => one.keys === 'c')
      .map((one) => one.label),
  ).toEqual(['New task']);
});

test('listening stops when asked to', () => {
  const handled = vi.fn();
  const target = new EventTarget() as Window;
  target.addEventListener('keydown', handled);
  const stop = listen(target);
  stop();
  target.dispatchEvent(new KeyboardEvent('keydown', { key: 'c' }));
  expect(handled).toHaveBeenCalledOnce();
});

test.each([
  ['g t', 'G T'],
  ['mod+k', 'Ctrl K'],
  ['?', '?'],
  ['Enter', 'Enter'],
  ['ArrowDown', 'Down'],
])('%s is written %s', (keys, written) => {
  expect(spell(keys)).toBe(written);
});
