import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { undoAct } from './acts';
import { api, sent } from './client';
import { ApiError } from './problem';

const network = vi.fn<(request: Request) => Promise<Response>>();

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('fetch', network);
  vi.spyOn(location, 'assign').mockImplementation(() => undefined);
});
afterEach(() => {
  network.mockReset();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function json(status: number, body: unknown): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json' },
  });
}

/** Lets the waiting between attempts pass. */
async function settled<T>(work: Promise<T>): Promise<T | Error> {
  const outcome = work.catch((failure: Error) => failure);
  await vi.runAllTimersAsync();
  return outcome;
}

test('reading carries no idempotency key', async () => {
  network.mockResolvedValue(json(200, { organisation: { name: 'House' } }));
  await settled(sent(api.GET('/me')));
  expect(network.mock.calls[0]?.[0].headers.get('Idempotency-Key')).toBeNull();
});

test('a write that lost its connection is sent again under the same key', async () => {
  network.mockRejectedValueOnce(new TypeError('reset')).mockResolvedValue(json(200, { act: 'a2' }));
  expect(await settled(undoAct('a1'))).toEqual({ act: 'a2' });
  const keys = network.mock.calls.map(([request]) => request.headers.get('Idempotency-Key'));
  expect(keys).toHaveLength(2);
  expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
  expect(keys[1]).toBe(keys[0]);
});

test('two writes have two keys', async () => {
  network.mockImplementation(async () => json(200, { act: 'x' }));
  await settled(undoAct('a1'));
  await settled(undoAct('a1'));
  const keys = network.mock.calls.map(([request]) => request.headers.get('Idempotency-Key'));
  expect(new Set(keys).size).toBe(2);
});

test('when nothing answers, the error says what to do', async () => {
  network.mockRejectedValue(new TypeError('no route'));
  const failure = await settled(sent(api.GET('/me')));
  expect(failure).toBeInstanceOf(ApiError);
  expect(failure).toMatchObject({ unreachable: true, code: 'unreachable' });
  expect((failure as Error).message).toMatch(/try again/);
  expect(network).toHaveBeenCalledTimes(3);
});

test('a refusal is thrown with the words of the API', async () => {
  network.mockResolvedValue(json(409, { detail: 'Restore it first.', code: 'task.trashed' }));
  expect(await settled(undoAct('a1'))).toMatchObject({
    status: 409,
    code: 'task.trashed',
    message: 'Restore it first.',
  });
});

test('signed out, the browser goes to sign in and comes back', async () => {
  network.mockResolvedValue(json(401, {}));
  await settled(sent(api.GET('/me')));
  expect(location.assign).toHaveBeenCalledWith('/sign-in?next=%2F');
});
