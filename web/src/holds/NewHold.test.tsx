import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { keys } from '../api/keys';
import NewHold from './NewHold';

// The whole form is drawn, also on a machine that is busy.
vi.setConfig({ testTimeout: 30_000 });

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const calendarOf = (space: string) => ({ id: `${space}-own`, space, name: 'Own', source: 'own' });

/** The form as it opens from the times that were found, for somebody who may or may not see what is private. */
async function hold(seesPrivate: boolean, press?: boolean): Promise<Record<string, unknown>> {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  const person = {
    id: 'helen',
    name: 'Helen',
    colour: 1,
    role: 'assistant',
    zone: 'Europe/London',
  };
  client.setQueryData(keys.me, {
    member: { id: 'sam', name: 'Sam', zone: 'Europe/London' },
    org_role: 'viewer',
  });
  client.setQueryData(keys.list('principal'), {
    items: [{ ...person, sees_private: seesPrivate }],
  });
  client.setQueryData(keys.list('calendar'), { items: [calendarOf('helen'), calendarOf('sam')] });
  const sent = new Promise<Record<string, unknown>>((said) => {
    vi.stubGlobal('fetch', async (request: Request) => {
      if (request.method === 'POST') said(await request.json());
      return Response.json({ hold_set: { id: 'set', title: 'Dinner', options: [] } });
    });
  });
  render(
    <QueryClientProvider client={client}>
      <MantineProvider>
        <NewHold
          given={{
            spaces: ['helen'],
            title: 'Dinner',
            starts: ['2030-03-12T19:00'],
            zone: 'Europe/London',
            private: true,
          }}
          onClose={() => {}}
        />
      </MantineProvider>
    </QueryClientProvider>,
  );
  const box = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Keep the title private' });
  await waitFor(() => expect(box.disabled).toBe(!seesPrivate));
  if (press) fireEvent.click(box);
  fireEvent.click(screen.getByRole('button', { name: 'Hold them' }));
  return sent;
}

test('what is found is held privately by whoever sees what is private', async () => {
  expect(await hold(true)).toMatchObject({ private: true, calendars: ['helen-own'] });
});

test('and openly when they say so', async () => {
  expect(await hold(true, true)).toMatchObject({ private: false });
});

test('who would not see it themselves holds openly', async () => {
  expect(await hold(false)).toMatchObject({ private: false });
});
