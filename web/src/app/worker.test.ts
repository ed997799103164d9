import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

// The service worker, as the browser gets it, in a house of our own.
const script = readFileSync(join(import.meta.dirname, '../../public/sw.js'), 'utf8');

async function asked(path: string, method: string): Promise<string[]> {
  const done: string[] = [];
  const heard: Record<string, (event: object) => void> = {};
  const self = {
    location: { origin: 'https://house.example' },
    addEventListener: (name: string, hear: (event: object) => void) => {
      heard[name] = hear;
    },
    registration: {
      getNotifications: async () => [{ close: () => done.push('closed') }],
    },
  };
  const caches = { delete: async (name: string) => done.push(`dropped ${name}`) };
  new Function('self', 'caches', script)(self, caches);
  const waits: Promise<unknown>[] = [];
  heard.fetch?.({
    request: { url: `https://house.example${path}`, method, mode: 'cors' },
    waitUntil: (one: Promise<unknown>) => waits.push(one),
    respondWith: () => undefined,
  });
  await Promise.all(waits);
  return done;
}

test.each([
  ['/sign-out', 'POST'],
  ['/sign-in', 'GET'],
  ['/invitation/abc', 'POST'],
])('%s leaves nothing of who was there: nothing kept, no notification', async (path, method) => {
  expect(await asked(path, method)).toEqual(['closed', 'dropped anteroom-own']);
});

test.each([
  ['/today', 'GET'],
  ['/invitation/abc', 'GET'],
])('%s by %s leaves what is kept', async (path, method) => {
  expect(await asked(path, method)).toEqual([]);
});
