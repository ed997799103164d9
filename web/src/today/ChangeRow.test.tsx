import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { Change } from '../calendar/types';
import { ChangeRow } from './ChangeRow';

afterEach(cleanup);

const change = {
  act: 'a1',
  kind: 'task',
  id: 't1',
  op: 'update',
  title: 'Send the papers',
  summary: 'Due 23 Nov → 24 Nov',
  by: { name: 'Sam' },
  at_us: Date.parse('2026-03-12T09:00:00Z') * 1000,
} as Change;

function show(mayUndo: boolean) {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MantineProvider>
        <ChangeRow
          change={change}
          own="Europe/London"
          today="2026-03-12"
          mayUndo={mayUndo}
          open={() => {}}
        />
      </MantineProvider>
    </QueryClientProvider>,
  );
  return screen.queryByRole('button', { name: 'Undo the change of Send the papers' });
}

test('who may write there can take a change back', () => {
  expect(show(true)).not.toBeNull();
});

test('who may only read is not offered what would be refused', () => {
  expect(show(false)).toBeNull();
});
