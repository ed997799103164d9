import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keys } from '../api/keys';
import { SpanText } from './Span';

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-03-12T12:00:00Z'), toFake: ['Date'] });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function show(start: string, end: string): string {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  client.setQueryData(keys.me, { member: { zone: 'Europe/London' } });
  client.setQueryData(keys.list('principal'), {
    items: [{ id: 'amara', name: 'Amara Osei', zone: 'Europe/London', place: 'London' }],
  });
  client.setQueryData(keys.list('whereabouts', { from: '2025-03-12' }), {
    items: [
      {
        principal: 'amara',
        zone: 'Asia/Singapore',
        place: 'Singapore',
        from: '2026-03-24',
        until: '2026-03-26',
      },
    ],
  });
  const time = { start_us: Date.parse(start) * 1000, end_us: Date.parse(end) * 1000 };
  const { container } = render(
    <QueryClientProvider client={client}>
      <SpanText time={time} people={['amara']} />
    </QueryClientProvider>,
  );
  expect(screen.getByRole('time').getAttribute('dateTime')).toBe(new Date(start).toISOString());
  return [...container.querySelectorAll('span > *')].map((one) => one.textContent).join(' | ');
}

test('a time names the reader’s own zone, and shows the clock of whoever is elsewhere then', () => {
  expect(show('2026-03-26T03:00:00Z', '2026-03-26T03:30:00Z')).toBe(
    'Thu 26 Mar 03:00–03:30 London | 11:00–11:30 Singapore, Amara Osei',
  );
});

test('once they are back it is one clock', () => {
  expect(show('2026-03-27T03:00:00Z', '2026-03-27T03:30:00Z')).toBe(
    'Fri 27 Mar 03:00–03:30 London',
  );
});
