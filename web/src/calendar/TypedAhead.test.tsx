import { act, cleanup, fireEvent, render } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { compose, useDraft } from './compose';
import { TypedAhead } from './TypedAhead';

afterEach(() => {
  cleanup();
  compose(null);
});

function Host() {
  const draft = useDraft();
  return draft ? (
    <>
      <TypedAhead draft={draft} />
      <output>{draft.text}</output>
    </>
  ) : null;
}

function type(...keys: string[]): void {
  for (const key of keys) fireEvent.keyDown(document.body, { key });
}

test('what is typed before the line is there is not lost', () => {
  const shortcut = vi.fn();
  document.addEventListener('keydown', shortcut);
  const { container } = render(<Host />);
  act(() => compose({ mode: 'line' }));
  type('Shift', 'C', 'a', 'l', 'k', 'Backspace', 'l', ' ', '1');
  document.removeEventListener('keydown', shortcut);
  expect(container.textContent).toBe('Call 1');
  expect(shortcut, 'no letter is a shortcut meanwhile').toHaveBeenCalledTimes(1);
});

test('Escape gives it up', () => {
  const { container } = render(<Host />);
  act(() => compose({ mode: 'line' }));
  type('a', 'Escape', 'b');
  expect(container.textContent).toBe('');
});
