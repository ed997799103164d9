import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { keys } from '../api/keys';
import { TimeText } from './TimeText';

afterEach(cleanup);

function show(zone: string, place?: string): HTMLElement {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  client.setQueryData(keys.me, { member: { zone: 'Europe/London' }, principals: [] });
  render(
    <QueryClientProvider client={client}>
      <TimeText at="2026-03-17T14:00:00Z" zone={zone} place={place} />
    </QueryClientProvider>,
  );
  return screen.getByRole('time');
}

test('a time in the reader’s own zone is only a time', () => {
  expect(show('Europe/London').textContent).toBe('14:00');
});

test('a time elsewhere says where, and what it is here', () => {
  const time = show('America/New_York');
  expect(time.textContent).toBe('10:00 New York');
  expect(time.title).toBe('14:00 London');
});

test('a known place goes before the name of the zone', () => {
  expect(show('America/New_York', 'Boston').textContent).toBe('10:00 Boston');
});
