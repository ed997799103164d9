import { act, cleanup, render } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { useEscape } from './useEscape';

afterEach(cleanup);

function Dialog({ close, children }: { close: () => void; children?: React.ReactNode }) {
  const content = useEscape(close);
  return (
    <>
      <div role="dialog" aria-modal="true" ref={content}>
        <input data-mantine-stop-propagation="true" />
      </div>
      {children}
    </>
  );
}

const press = (on: Element, init: KeyboardEventInit = {}) =>
  act(() =>
    on.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, ...init })),
  );

test('of two dialogs the upper one closes', () => {
  const lower = vi.fn();
  const upper = vi.fn();
  const { rerender } = render(
    <Dialog close={lower}>
      <Dialog close={upper} />
    </Dialog>,
  );
  press(document.body);
  expect([lower.mock.calls.length, upper.mock.calls.length]).toEqual([0, 1]);
  rerender(<Dialog close={lower} />);
  press(document.body);
  expect(lower).toHaveBeenCalledOnce();
});

test('an open list, and a word that is being put together, have the key first', () => {
  const close = vi.fn();
  const { container } = render(<Dialog close={close} />);
  press(container.querySelector('input') as Element);
  press(document.body, { isComposing: true });
  expect(close).not.toHaveBeenCalled();
});
