import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { Segments } from './Segments';

afterEach(cleanup);

const data = [
  { value: 'day', label: 'Day' },
  { value: 'week', label: 'Week' },
];

test('one of a few is chosen by its words', () => {
  const change = vi.fn();
  render(<Segments aria-label="Span" data={data} value="day" onChange={change} />);
  expect(screen.getByRole('radiogroup', { name: 'Span' })).toBeTruthy();
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Day' }).checked).toBe(true);
  fireEvent.click(screen.getByText('Week'));
  expect(change).toHaveBeenCalledExactlyOnceWith('week');
});

test('two groups of a page do not share their radio buttons', () => {
  const { container } = render(
    <>
      <Segments aria-label="One" data={data} value="day" onChange={() => undefined} />
      <Segments aria-label="Other" data={data} value="day" onChange={() => undefined} />
    </>,
  );
  const names = [...container.querySelectorAll('input')].map((one) => one.name);
  expect(new Set(names).size).toBe(2);
  expect(container.querySelectorAll(':checked')).toHaveLength(2);
});

test('nothing is chosen where it may not be', () => {
  render(<Segments aria-label="Span" data={data} value="day" disabled onChange={vi.fn()} />);
  for (const one of screen.getAllByRole<HTMLInputElement>('radio')) expect(one.disabled).toBe(true);
});
