import { act, render, screen } from '@testing-library/react';
import { Component, type ReactNode } from 'react';
import { expect, test, vi } from 'vitest';
import { later } from './later';

class Boundary extends Component<{ children: ReactNode }> {
  override state = { said: '' };
  static getDerivedStateFromError(failure: Error) {
    return { said: failure.message };
  }
  override render() {
    return this.state.said || this.props.children;
  }
}

const Greeting = ({ name }: { name: string }) => <p>Good morning, {name}</p>;

test('room is kept until it has come, and it is loaded once', async () => {
  const load = vi.fn(async () => Greeting);
  const Late = later(load, <i>room</i>);
  const { unmount } = render(
    <>
      <Late name="Sam" />
      <Late name="Helen" />
    </>,
  );
  expect(screen.getAllByText('room')).toHaveLength(2);
  await act(async () => undefined);
  expect(screen.getByText('Good morning, Sam')).toBeDefined();
  expect(screen.getByText('Good morning, Helen')).toBeDefined();
  unmount();
  render(<Late name="Ann" />);
  expect(screen.getByText('Good morning, Ann')).toBeDefined();
  expect(load).toHaveBeenCalledOnce();
});

test('what can’t be loaded is the boundary’s to say', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const Late = later<object>(() => Promise.reject(new Error('gone')));
  render(
    <Boundary>
      <Late />
    </Boundary>,
  );
  await act(async () => undefined);
  expect(screen.getByText('gone')).toBeDefined();
  vi.restoreAllMocks();
});
