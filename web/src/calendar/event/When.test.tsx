import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { keys } from '../../api/keys';
import type { EventDetail } from '../types';
import { When } from './When';

afterEach(cleanup);

const event = {
  start_us: Date.parse('2026-03-20T15:00:00Z') * 1000,
  end_us: Date.parse('2026-03-20T16:00:00Z') * 1000,
  zone: 'Europe/London',
  all_day: false,
  floating: false,
} as EventDetail;

function show(detail: EventDetail): string[] {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  client.setQueryData(keys.me, { member: { zone: 'Europe/London' } });
  const { container } = render(
    <QueryClientProvider client={client}>
      <MantineProvider>
        <When event={detail} showDay={() => {}} />
      </MantineProvider>
    </QueryClientProvider>,
  );
  return [...container.querySelectorAll('p')].map((line) => line.textContent ?? '');
}

test('the hours of somebody who is at home by then are those at home, and say so', () => {
  const lines = show({ ...event, stay_zone: 'Europe/London', stay_place: 'London' });
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain('15:00–16:00 London');
});

test('the hours where somebody will be come first, with the place', () => {
  const lines = show({ ...event, stay_zone: 'Asia/Singapore', stay_place: 'Raffles Place' });
  expect(lines).toHaveLength(2);
  expect(lines[0]).toContain('23:00–');
  expect(lines[0]).toContain('Raffles Place');
  expect(lines[1]).toContain('15:00–16:00 London');
});
