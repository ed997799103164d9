import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { keys } from './keys';
import { batch, type Change, Live, refresh } from './live';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function change(seq: number, kind: string): Change {
  return { seq, kind, id: `${kind}-${seq}`, space: 's1', op: 'update' };
}

describe('batching', () => {
  test('what comes within 100 ms of the first is handed on together', () => {
    const hand = vi.fn();
    const collect = batch(hand);
    collect(change(1, 'task'));
    vi.advanceTimersByTime(60);
    collect(change(2, 'event'));
    vi.advanceTimersByTime(39);
    expect(hand).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(hand).toHaveBeenCalledExactlyOnceWith([change(1, 'task'), change(2, 'event')]);
  });

  test('a steady stream is not put off for ever', () => {
    const hand = vi.fn();
    const collect = batch(hand);
    for (let seq = 0; seq < 50; seq++) {
      collect(change(seq, 'task'));
      vi.advanceTimersByTime(10);
    }
    expect(hand).toHaveBeenCalledTimes(5);
  });
});

function cacheWith(...entries: { key: readonly unknown[]; kinds?: string[] }[]): QueryClient {
  const client = new QueryClient();
  for (const { key, kinds } of entries) {
    client.setQueryDefaults(key, { meta: { kinds } });
    client.setQueryData(key, 'data');
    client.getQueryCache().find({ queryKey: key })?.setOptions({ queryKey: key, meta: { kinds } });
  }
  return client;
}

function old(client: QueryClient): unknown[] {
  return client
    .getQueryCache()
    .findAll({ stale: true })
    .map(({ queryKey }) => queryKey.slice(0, 2).join(' '));
}

test('a change makes old what shows its kind, by key or by meta, and nothing else', async () => {
  const client = cacheWith(
    { key: keys.list('task', { space: 's1' }) },
    { key: keys.one('event', 'e1') },
    { key: keys.view('today', '2026-03-17'), kinds: ['event', 'task'] },
    { key: keys.view('tags'), kinds: ['tag'] },
  );
  await refresh(client, [change(1, 'task'), change(2, 'task')]);
  expect(old(client).sort()).toEqual(['task list', 'view today']);
});

/** Stands in for the browser's EventSource, which the test environment lacks. */
class Stream extends EventTarget {
  onopen: (() => void) | null = null;
  onerror: (() => void) | null = null;
  closed = false;
  close() {
    this.closed = true;
  }
}

describe('the stream', () => {
  let streams: Stream[];
  let client: QueryClient;
  let live: Live;

  beforeEach(() => {
    streams = [];
    client = cacheWith({ key: keys.list('task') }, { key: keys.list('tag') });
    live = new Live(client, {
      open: () => {
        const stream = new Stream();
        streams.push(stream);
        return stream as unknown as EventSource;
      },
      channel: () => null,
      locks: undefined,
      reach: async () => 40,
    });
    live.start();
  });
  afterEach(() => live.stop());

  const begins = (stream: Stream | undefined, seq: number) =>
    stream?.dispatchEvent(new MessageEvent('hello', { data: '{}', lastEventId: `${seq}` }));

  test('what happened between the early answers and the stream makes everything old', async () => {
    begins(streams[0], 41);
    await vi.advanceTimersByTimeAsync(0);
    expect(old(client)).toEqual(['task list', 'tag list']);
  });

  test('when nothing happened meanwhile, the early answers are good', async () => {
    begins(streams[0], 40);
    await vi.advanceTimersByTimeAsync(0);
    expect(old(client)).toEqual([]);
  });

  test('messages refresh their kind', async () => {
    streams[0]?.onopen?.();
    streams[0]?.dispatchEvent(
      new MessageEvent('change', { data: JSON.stringify(change(7, 'task')) }),
    );
    await vi.advanceTimersByTimeAsync(100);
    expect(live.state).toBe('live');
    expect(old(client)).toEqual(['task list']);
  });

  test('the bell makes old what the reader is told', () => {
    client.setQueryData(keys.list('notice'), {});
    streams[0]?.dispatchEvent(new MessageEvent('notice', { data: '{}' }));
    expect(old(client)).toEqual(['notice list']);
  });

  test('the first connection makes nothing old', () => {
    streams[0]?.onopen?.();
    expect(old(client)).toEqual([]);
  });

  test('after a cut everything is old once the connection is back', async () => {
    streams[0]?.onopen?.();
    streams[0]?.onerror?.();
    expect(streams[0]?.closed).toBe(true);
    expect(live.state).toBe('waiting');
    expect(old(client)).toEqual([]);
    await vi.advanceTimersByTimeAsync(500);
    streams[1]?.onopen?.();
    expect(live.state).toBe('live');
    expect(old(client)).toHaveLength(2);
  });

  test('when the server asks for it, everything is old', () => {
    streams[0]?.onopen?.();
    streams[0]?.dispatchEvent(new Event('resync'));
    expect(old(client)).toHaveLength(2);
  });

  test('waiting grows from half a second to half a minute, and a success starts over', async () => {
    for (const wait of [500, 1000, 2000, 5000, 10_000, 30_000, 30_000]) {
      streams.at(-1)?.onerror?.();
      const before = streams.length;
      await vi.advanceTimersByTimeAsync(wait - 1);
      expect(streams).toHaveLength(before);
      await vi.advanceTimersByTimeAsync(1);
      expect(streams).toHaveLength(before + 1);
    }
    streams.at(-1)?.onopen?.();
    streams.at(-1)?.onerror?.();
    const before = streams.length;
    await vi.advanceTimersByTimeAsync(500);
    expect(streams).toHaveLength(before + 1);
  });

  test('when the network is back there is no more waiting', async () => {
    for (let round = 0; round < 5; round++) {
      streams.at(-1)?.onerror?.();
      await vi.advanceTimersByTimeAsync(round < 4 ? 30_000 : 0);
    }
    const before = streams.length;
    globalThis.dispatchEvent(new Event('online'));
    expect(streams).toHaveLength(before + 1);
  });

  test('stopped, it connects no more', async () => {
    streams[0]?.onerror?.();
    live.stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(streams).toHaveLength(1);
  });
});

test('a tab without the connection hears of changes from the tab that has it', async () => {
  const pair = linkedChannels();
  const client = cacheWith({ key: keys.list('task') });
  const waits = { request: () => new Promise<never>(() => undefined) } as unknown as LockManager;
  const follower = new Live(client, {
    open: () => {
      throw new Error('only the tab with the lock connects');
    },
    channel: () => pair.here,
    locks: waits,
    reach: async () => 2,
  });
  follower.start();
  expect(pair.heard).toEqual([{ hello: true }]);
  pair.say({ state: 'live', seq: 2 });
  await vi.advanceTimersByTimeAsync(0);
  expect(old(client)).toEqual([]);
  pair.say({ changes: [change(3, 'task')] });
  expect(follower.state).toBe('live');
  expect(old(client)).toEqual(['task list']);
});

test('a tab that takes the connection over learns what nobody told it in between', async () => {
  const client = cacheWith({ key: keys.list('task') });
  const pair = linkedChannels();
  const live = new Live(client, {
    open: () => new Stream() as unknown as EventSource,
    channel: () => pair.here,
    locks: { request: () => new Promise<never>(() => undefined) } as unknown as LockManager,
    reach: async () => Number.POSITIVE_INFINITY,
  });
  live.start();
  pair.say({ changes: [change(3, 'tag')] });
  pair.say({ state: 'live', seq: 5 });
  await vi.advanceTimersByTimeAsync(0);
  expect(old(client)).toEqual(['task list']);
  live.stop();
});

function linkedChannels() {
  const heard: unknown[] = [];
  const here = {
    onmessage: null as ((event: { data: unknown }) => void) | null,
    postMessage: (data: unknown) => heard.push(data),
    close: () => undefined,
  };
  return {
    here: here as unknown as BroadcastChannel,
    heard,
    say: (data: unknown) => here.onmessage?.({ data }),
  };
}
