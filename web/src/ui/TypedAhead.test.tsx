import { cleanup, fireEvent, render } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { TypedAhead } from './TypedAhead';

afterEach(cleanup);

function Host() {
  const [text, setText] = useState<string | null>('');
  return text === null ? null : (
    <>
      <TypedAhead text={text} change={setText} leave={() => setText(null)} />
      <output>{text}</output>
    </>
  );
}

function type(...keys: string[]): void {
  for (const key of keys) fireEvent.keyDown(document.body, { key });
}

test('what is typed before the field is there is not lost', () => {
  const shortcut = vi.fn();
  document.addEventListener('keydown', shortcut);
  const { container } = render(<Host />);
  type('Shift', 'C', 'a', 'l', 'k', 'Backspace', 'l', ' ', '1');
  document.removeEventListener('keydown', shortcut);
  expect(container.textContent).toBe('Call 1');
  expect(shortcut, 'no letter is a shortcut meanwhile').toHaveBeenCalledTimes(1);
});

test('Escape gives it up', () => {
  const { container } = render(<Host />);
  type('a', 'Escape', 'b');
  expect(container.textContent).toBe('');
});
