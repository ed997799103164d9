import type { QueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { early } from './early';

/** One change, as the stream tells it. */
export interface Change {
  seq: number;
  kind: string;
  id: string;
  space: string;
  op: string;
}

/** `live` when changes arrive as they happen, `waiting` while the connection is being made again. */
export type LiveState = 'connecting' | 'live' | 'waiting';

type Message =
  | { changes: Change[] }
  | { everything: true }
  | { state: LiveState; seq?: number }
  | { hello: true };

const address = '/api/v1/live';
/** The bell: something the reader is told, of which the journal says nothing. */
const rung: Change = { seq: 0, kind: 'notice', id: '', space: '', op: 'update' };
const batchMs = 100;
const backOffMs = [500, 1000, 2000, 5000, 10_000, 30_000];

/** Collects changes for `waitMs` and hands them on together, so that an import of 500 events refreshes once. */
export function batch(hand: (changes: Change[]) => void, waitMs = batchMs) {
  let waiting: Change[] = [];
  return (change: Change) => {
    waiting.push(change);
    if (waiting.length > 1) return;
    setTimeout(() => {
      const changes = waiting;
      waiting = [];
      hand(changes);
    }, waitMs);
  };
}

/** The kinds of records that have tags. */
const tagged = ['task', 'event', 'file'];

/** Marks as old whatever shows records of the changed kinds; what is on the screen is fetched again. */
export function refresh(client: QueryClient, changes: readonly Change[]): Promise<void> {
  const kinds = new Set(changes.map((change) => change.kind));
  // Merging a tag, or taking that back, changes what many records show, and tells of the tag alone.
  if (changes.some(({ kind, op }) => kind === 'tag' && op !== 'create')) {
    for (const kind of tagged) kinds.add(kind);
  }
  return client.invalidateQueries({
    predicate: ({ queryKey, meta }) =>
      kinds.has(String(queryKey[0])) || (meta?.kinds?.some((kind) => kinds.has(kind)) ?? false),
  });
}

/** What of the browser the stream needs; tests give their own. */
export interface Surroundings {
  open: (address: string) => EventSource;
  channel: () => BroadcastChannel | null;
  locks: LockManager | undefined;
  /** How far the answers reach that were asked for before the stream began. */
  reach: () => Promise<number>;
}

const browser: Surroundings = {
  open: (url) => new EventSource(url),
  channel: () => ('BroadcastChannel' in globalThis ? new BroadcastChannel('anteroom-live') : null),
  locks: globalThis.navigator?.locks,
  reach: () => early.reach(),
};

/**
 * The stream of changes. One tab holds the connection (whoever has the lock) and tells the others, because
 * a browser opens six connections to a server at most. When the connection was cut, changes may have
 * been missed, so everything is marked as old once it is back.
 */
export class Live {
  #client: QueryClient;
  #around: Surroundings;
  #channel: BroadcastChannel | null;
  #source: EventSource | null = null;
  #failures = 0;
  #wasLive = false;
  /** Up to where in the journal this page was told; unknown before the stream began. */
  #seq: number | undefined;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #end = new AbortController();
  #state: LiveState = 'connecting';
  #listeners = new Set<() => void>();

  constructor(client: QueryClient, around: Surroundings = browser) {
    this.#client = client;
    this.#around = around;
    this.#channel = around.channel();
  }

  start(): void {
    globalThis.addEventListener('online', this.#hurry);
    if (this.#channel) this.#channel.onmessage = ({ data }) => this.#receive(data);
    const { locks } = this.#around;
    if (!locks || !this.#channel) {
      this.#connect();
      return;
    }
    this.#channel.postMessage({ hello: true } satisfies Message);
    const { signal } = this.#end;
    const untilEnd = new Promise<void>((done) => signal.addEventListener('abort', () => done()));
    locks
      .request('anteroom-live', { signal }, () => {
        this.#connect();
        return untilEnd;
      })
      .catch(() => undefined); // The only rejection is our own abort.
  }

  stop(): void {
    this.#end.abort();
    globalThis.removeEventListener('online', this.#hurry);
    clearTimeout(this.#retry);
    this.#source?.close();
    this.#source = null;
    this.#channel?.close();
  }

  get state(): LiveState {
    return this.#state;
  }

  subscribe = (tell: () => void): (() => void) => {
    this.#listeners.add(tell);
    return () => this.#listeners.delete(tell);
  };

  /** The network is back: there is no reason to sit out the back-off. */
  #hurry = (): void => {
    if (this.#state !== 'waiting' || this.#source || this.#failures === 0) return;
    clearTimeout(this.#retry);
    this.#connect();
  };

  #connect(): void {
    const source = this.#around.open(address);
    this.#source = source;
    const collect = batch((changes) => this.#tell({ changes }));
    source.onopen = () => this.#opened();
    source.addEventListener('hello', ({ lastEventId }) => this.#began(Number(lastEventId)));
    source.addEventListener('change', ({ data }) => collect(JSON.parse(data) as Change));
    source.addEventListener('notice', () => this.#tell({ changes: [rung] }));
    source.addEventListener('resync', () => this.#tell({ everything: true }));
    source.onerror = () => this.#lost();
  }

  #opened(): void {
    this.#failures = 0;
    if (this.#wasLive) this.#tell({ everything: true });
    this.#wasLive = true;
    this.#tell({ state: 'live' });
  }

  /** The stream begins at a number of the journal. What happened before that, and after what this page knows, nobody told. */
  #began(seq: number): void {
    const told = this.#seq;
    this.#seq = seq;
    void (told === undefined ? this.#around.reach() : Promise.resolve(told)).then((reach) => {
      if (reach < seq) void this.#client.invalidateQueries();
    });
  }

  /** The browser's own reconnecting gives up on any answer but 200; so it is done here, with back-off. */
  #lost(): void {
    this.#source?.close();
    this.#source = null;
    this.#tell({ state: 'waiting' });
    const wait = backOffMs[Math.min(this.#failures, backOffMs.length - 1)] ?? 30_000;
    this.#failures++;
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => this.#connect(), wait);
  }

  #tell(message: Message): void {
    this.#channel?.postMessage(message);
    this.#receive(message);
  }

  #receive(message: Message): void {
    if ('changes' in message || 'everything' in message) early.drop();
    if ('changes' in message) {
      this.#seq = Math.max(this.#seq ?? 0, ...message.changes.map(({ seq }) => seq));
      void refresh(this.#client, message.changes);
    }
    if ('everything' in message) void this.#client.invalidateQueries();
    if ('hello' in message && this.#source) {
      this.#channel?.postMessage({ state: this.#state, seq: this.#seq } satisfies Message);
    }
    if ('state' in message && message.seq !== undefined) this.#began(message.seq);
    if ('state' in message && message.state !== this.#state) {
      this.#state = message.state;
      for (const tell of this.#listeners) tell();
    }
  }
}

let shared: Live | null = null;

/** Starts the stream of this page; call once. */
export function startLive(client: QueryClient): void {
  shared ??= new Live(client);
  shared.start();
}

/** Whether changes by others arrive as they happen. */
export function useLiveState(): LiveState {
  return useSyncExternalStore(
    (tell) => shared?.subscribe(tell) ?? (() => undefined),
    () => shared?.state ?? 'connecting',
  );
}
