import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { useBegun, useUnsent } from './unsent';

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

function Form({ of }: { of: string }) {
  const [values, change, forget] = useBegun(of, { day: 'Monday', text: '' });
  return (
    <>
      <output>{`${values.day}: ${values.text}`}</output>
      <button type="button" onClick={() => change({ text: 'Later' })}>
        write
      </button>
      <button type="button" onClick={() => change({ day: 'Friday' })}>
        put off
      </button>
      <button type="button" onClick={forget}>
        send
      </button>
    </>
  );
}

function form(of: string): string | null {
  cleanup();
  render(<Form of={of} />);
  return screen.getByRole('status').textContent;
}
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

test('a form is there again as it was filled in, all of it, until it is sent', () => {
  expect(form('a')).toBe('Monday: ');
  press('write');
  press('put off');
  expect(form('b')).toBe('Monday: ');
  expect(form('a')).toBe('Friday: Later');
  press('send');
  expect(form('a')).toBe('Monday: ');
});
