import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { useUnsent } from './unsent';

afterEach(cleanup);

function Field({ of, initial }: { of?: string; initial?: string }) {
  const [text, change] = useUnsent(of, initial);
  return <input value={text} onChange={(event) => change(event.currentTarget.value)} />;
}

function shows(of?: string, initial?: string): string {
  cleanup();
  render(<Field {...(of && { of })} {...(initial && { initial })} />);
  return screen.getByRole<HTMLInputElement>('textbox').value;
}
const type = (value: string) =>
  fireEvent.change(screen.getByRole('textbox'), { target: { value } });

test('what was typed is there again, for the same thing alone, until it is emptied', () => {
  expect(shows('request/a')).toBe('');
  type('It can wait');
  expect(shows('request/b')).toBe('');
  expect(shows('request/a')).toBe('It can wait');
  type('');
  expect(shows('request/a')).toBe('');
});

test('what has no key begins with what it is given, each time', () => {
  expect(shows(undefined, 'As it was')).toBe('As it was');
  type('Another');
  expect(shows(undefined, 'As it was')).toBe('As it was');
});
