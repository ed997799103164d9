import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { meQuery } from '../api/me';
import { sendAgain, sendWritten, type Written, written } from './offline';

const client = new QueryClient();
const asked: { path: string; key: string | null; body: unknown }[] = [];
let answers: (() => Response)[] = [];

beforeEach(() => {
  asked.length = 0;
  client.setQueryData(meQuery.queryKey, { member: { id: 'me' } } as never);
  vi.stubGlobal('fetch', async (request: Request) => {
    const { pathname } = new URL(request.url);
    asked.push({
      path: pathname,
      key: request.headers.get('Idempotency-Key'),
      body: await request.clone().json(),
    });
    return answers.shift()?.() ?? new Response('{}', { status: 200 });
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.removeItem('anteroom-outbox');
  answers = [];
});

function wait(...all: Partial<Written>[]) {
  const entries = all.map((one, at) => ({
    id: `id${at}`,
    member: 'me',
    kind: 'task',
    text: 'x',
    at,
    ...one,
  }));
  localStorage.setItem('anteroom-outbox', JSON.stringify(entries));
}

const problem = (status: number) => () =>
  new Response(JSON.stringify({ status, code: 'task.invalid', detail: 'Too long.' }), {
    status,
    headers: { 'Content-Type': 'application/problem+json' },
  });

test('what waits arrives under its own name, and nothing of anybody else', async () => {
  wait(
    { text: 'Ring the bank\nabout the letter' },
    { kind: 'note', text: 'Seating' },
    { member: 'another' },
  );
  await sendWritten(client);
  expect(asked).toEqual([
    {
      path: '/api/v1/tasks',
      key: 'id0',
      body: { id: 'id0', space: 'me', title: 'Ring the bank', notes: 'about the letter' },
    },
    {
      path: '/api/v1/notes',
      key: 'id1',
      body: { id: 'id1', space: 'me', title: 'Seating', body: '' },
    },
  ]);
  expect(written().map(({ member }) => member)).toEqual(['another']);
});

test('what is refused stays with the reason, and is not sent again by itself', async () => {
  answers = [problem(422)];
  wait({ text: 'Too much' }, { text: 'Fine' });
  await sendWritten(client);
  expect(written()).toMatchObject([{ text: 'Too much', refused: 'Too long.' }]);
  await sendWritten(client);
  expect(asked).toHaveLength(2);
});

test('what cannot arrive yet is kept as it is', async () => {
  answers = [problem(503), problem(503)];
  wait({ text: 'Later' });
  await sendWritten(client);
  expect(written()).toMatchObject([{ text: 'Later' }]);
  expect(written()[0]?.refused).toBeUndefined();
});

const page = (status: number) => () =>
  new Response('<h1>No</h1>', { status, headers: { 'Content-Type': 'text/html' } });
const busy = () =>
  new Response(JSON.stringify({ code: 'idempotency.in_progress', detail: 'Under way.' }), {
    status: 409,
    headers: { 'Content-Type': 'application/problem+json' },
  });

test.each([
  ['a proxy forbids it', page(403)],
  ['a proxy does not find it', page(404)],
  ['it took too long', problem(408)],
  ['it came too early', problem(425)],
  ['it is under way', busy],
])('what waits is not given up when %s', async (_, answer) => {
  answers = [answer];
  wait({ text: 'Later' });
  await sendWritten(client);
  expect(written()).toMatchObject([{ text: 'Later' }]);
  expect(written()[0]?.refused).toBeUndefined();
  await sendWritten(client);
  expect(written()).toEqual([]);
});

test('what was refused is sent again when somebody asks for it', async () => {
  wait({ text: 'Once more', refused: 'Too long.' }, { text: 'Not this', refused: 'No.' });
  await sendAgain(client, 'id0');
  expect(asked.map(({ key }) => key)).toEqual(['id0']);
  expect(written()).toMatchObject([{ text: 'Not this', refused: 'No.' }]);
});
