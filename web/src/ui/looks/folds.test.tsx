import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { useFolds } from './folds';

beforeEach(() => {
  cleanup();
  localStorage.clear();
});

function List({ of }: { of: string }) {
  const fold = useFolds(of);
  return ['a', 'b'].map((key) => (
    <button key={key} type="button" aria-expanded={fold(key).open} onClick={fold(key).toggle}>
      {key}
    </button>
  ));
}
const folded = () =>
  screen
    .getAllByRole('button', { expanded: false })
    .map(({ textContent }) => textContent)
    .join();

test('what is folded away stays so when the list comes again, and only in that list', () => {
  const { rerender, unmount } = render(<List of="notes" />);
  fireEvent.click(screen.getByText('a'));
  fireEvent.click(screen.getByText('b'));
  fireEvent.click(screen.getByText('b'));
  expect(folded()).toBe('a');
  rerender(<List of="files" />);
  expect(screen.queryByRole('button', { expanded: false })).toBeNull();
  rerender(<List of="notes" />);
  expect(folded()).toBe('a');
  unmount();
  render(<List of="notes" />);
  expect(folded()).toBe('a');
  fireEvent.click(screen.getByText('a'));
  expect(localStorage.getItem('anteroom-folded')).toBe('[]');
});

test.each(['not this', 'null', '{}'])('a browser that holds %s there folds', (held) => {
  localStorage.setItem('anteroom-folded', held);
  render(<List of="notes" />);
  fireEvent.click(screen.getByText('a'));
  expect(folded()).toBe('a');
});

test('the lists that were folded last are remembered', () => {
  for (let n = 0; n < 60; n++) {
    cleanup();
    render(<List of={`${n}`} />);
    fireEvent.click(screen.getByText('a'));
  }
  const kept = JSON.parse(localStorage.getItem('anteroom-folded') ?? '') as [string][];
  expect([kept.length, kept[0]?.[0], kept.at(-1)?.[0]]).toEqual([50, '59', '10']);
});
