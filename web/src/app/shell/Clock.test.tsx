import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keys } from '../../api/keys';
import { ConfirmHost } from '../../ui/confirm';
import { usePageCommands } from '../commands';
import Clock from './Clock';
import { clockRan } from './clockMark';

vi.mock('@tanstack/react-router', () => ({ useNavigate: () => () => undefined }));

/** What the house keeps: the clock, and what it was told to do with it. */
let timer: { about: { kind: string; id: string }; since_us: number } | undefined;
let stopped: boolean[];

beforeEach(() => {
  stopped = [];
  timer = { about: { kind: 'task', id: 'report' }, since_us: (Date.now() - 12.5 * 60e3) * 1000 };
  vi.stubGlobal('fetch', async (request: Request) => {
    const { pathname } = new URL(request.url);
    if (pathname.endsWith('/took'))
      return Response.json({ minutes: 0, people: [], steps: [{ title: 'Board report' }] });
    if (pathname.endsWith('/timer/stop')) {
      stopped.push((await request.json()).keep);
      timer = undefined;
      return Response.json({});
    }
    return Response.json({ timer });
  });
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  localStorage.clear();
});

function draw() {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  client.setQueryData(keys.me, { member: { id: 'sam', name: 'Sam', zone: 'Europe/London' } });
  render(
    <QueryClientProvider client={client}>
      <MantineProvider env="test">
        <Clock />
        <Commands />
        <ConfirmHost />
      </MantineProvider>
    </QueryClientProvider>,
  );
}

function Commands() {
  return usePageCommands().map(({ id, label, run }) => (
    <button key={id} type="button" onClick={() => run({ navigate: async () => undefined })}>
      {label}
    </button>
  ));
}

const running = () => screen.findByRole('button', { name: 'Your clock: 12 min, Board report' });
const gone = () =>
  waitFor(() => expect(screen.queryByRole('button', { name: /Your clock/ })).toBeNull());

test('the running clock says on what and for how long, and is noted by a press', async () => {
  draw();
  fireEvent.click(await running());
  expect(clockRan()).toBe(true);
  fireEvent.click(screen.getByRole('button', { name: 'Stop and note' }));
  await gone();
  expect(stopped).toEqual([true]);
  expect(clockRan()).toBe(false);
});

test('a command stops it, and is there only while it runs', async () => {
  draw();
  await running();
  fireEvent.click(screen.getByRole('button', { name: 'Stop the clock and note it' }));
  await gone();
  expect(stopped).toEqual([true]);
  expect(screen.queryByRole('button', { name: 'Stop the clock and note it' })).toBeNull();
});

test('throwing it away asks first', async () => {
  draw();
  fireEvent.click(await running());
  fireEvent.click(screen.getByRole('button', { name: 'Throw away' }));
  const question = await screen.findByRole('dialog', { name: 'Throw 12 min away?' });
  expect(stopped).toEqual([]);
  fireEvent.click(within(question).getByRole('button', { name: 'Throw away' }));
  await gone();
  expect(stopped).toEqual([false]);
});

test('what another tab starts or stops is seen here', async () => {
  const started = timer;
  timer = undefined;
  draw();
  await gone();
  timer = started;
  window.dispatchEvent(new StorageEvent('storage', { key: 'clock.since' }));
  await running();
  timer = undefined;
  window.dispatchEvent(new StorageEvent('storage', { key: 'clock.since' }));
  await gone();
});
