import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { ChangeGroup } from '../calendar/types';
import type { Days } from '../calendar/useDays';
import { Group } from './Changes';

afterEach(cleanup);

function show(count: number, more = 0): void {
  const items = Array.from({ length: count }, (_, n) => ({
    act: 'a',
    kind: 'task',
    id: `t${n}`,
    op: 'update',
    title: `Task ${n}`,
    summary: 'New',
    by: { name: 'Sam' },
    at_us: Date.parse('2026-03-12T09:00:00Z') * 1000,
  }));
  const group = { principal: { id: 'p', name: 'Helen', colour: 1 }, items, more };
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MantineProvider>
        <Group
          group={group as unknown as ChangeGroup}
          days={{ own: 'Europe/London', today: '2026-03-12' } as Days}
          mayUndo
          open={() => {}}
        />
      </MantineProvider>
    </QueryClientProvider>,
  );
}

test('an import does not push the rest of the page away', () => {
  show(30, 12);
  expect(screen.getAllByRole('listitem')).toHaveLength(4);
  expect(screen.queryByText('12 more changed')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Show 26 more' }));
  expect(screen.getAllByRole('listitem')).toHaveLength(30);
  expect(screen.getByText('12 more changed')).toBeTruthy();
});

test('a few changes are all shown', () => {
  show(5);
  expect(screen.getAllByRole('listitem')).toHaveLength(5);
  expect(screen.queryByRole('button', { name: /^Show/ })).toBeNull();
});
