import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Early, forgetEarly } from './early';

const routes = {
  '/tasks': ['/assets/tasks.js'],
  '/notes': ['/assets/notes.js', '/assets/form.js'],
};
const script = readFileSync('public/theme-boot.js', 'utf8').replace(
  '/* routes */ {}',
  JSON.stringify(routes),
);
const sent = vi.fn<(address: string) => Promise<Response>>();

function answer(body: string, tag?: string): Response {
  return new Response(body, tag ? { headers: { ETag: tag } } : {});
}

/** Opens the page as the browser does: the script in its head first. */
function open(address = '/tasks?look=board', build = 'b1'): Early {
  history.replaceState(null, '', address);
  new Function(script.replace('/* build */', build))();
  const early = new Early(window.anteroomEarly);
  early.start();
  return early;
}

/** The page asks for these, and stays open until that is remembered. */
async function visit(early: Early, ...addresses: string[]): Promise<void> {
  for (const one of addresses) early.take(one);
  await vi.advanceTimersByTimeAsync(1500);
}

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(2026, 2, 5, 7, 40) });
  sent.mockReset().mockImplementation(async (address) => answer(address));
  vi.stubGlobal('fetch', sent);
});
afterEach(() => {
  forgetEarly();
  delete window.anteroomEarly;
  for (const link of document.querySelectorAll('link[rel=modulepreload]')) link.remove();
  history.replaceState(null, '', '/');
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('what a page asked is asked early the next time, and taken once', async () => {
  const first = open();
  expect(first.take('/api/v1/me')).toBeUndefined();
  await visit(first, '/api/v1/tasks?limit=50');
  expect(sent).not.toHaveBeenCalled();

  const second = open();
  expect(sent.mock.calls.flat()).toEqual(['/api/v1/me', '/api/v1/tasks?limit=50']);
  expect(await (await second.take('/api/v1/me'))?.text()).toBe('/api/v1/me');
  expect(second.take('/api/v1/me')).toBeUndefined();
});

test('what nobody wanted this time is not asked again', async () => {
  await visit(open(), '/api/v1/me', '/api/v1/pins');
  await visit(open(), '/api/v1/me');
  sent.mockClear();
  open();
  expect(sent.mock.calls.flat()).toEqual(['/api/v1/me']);
});

test('each address of a page has its own', async () => {
  await visit(open('/tasks?look=board'), '/api/v1/tasks/board');
  open('/tasks');
  expect(sent).not.toHaveBeenCalled();
});

test('the date of today is another one tomorrow', async () => {
  await visit(open('/'), '/api/v1/today?date=2026-03-05&days=1');
  vi.setSystemTime(new Date(2026, 2, 6, 7, 40));
  open('/');
  expect(sent.mock.calls.flat()).toEqual(['/api/v1/today?date=2026-03-06&days=1']);
});

test('another build forgets what the one before knew', async () => {
  await visit(open(), '/api/v1/me');
  open('/tasks?look=board', 'b2');
  expect(sent).not.toHaveBeenCalled();
});

test('nothing but the API is asked, whatever stands in the browser', () => {
  const pages = {
    '/tasks?look=board': { asked: ['https://else.example/', '/sign-out'], loaded: [] },
  };
  localStorage.setItem('anteroom-early', JSON.stringify({ build: 'b1', pages }));
  open();
  expect(sent).not.toHaveBeenCalled();
  localStorage.setItem('anteroom-early', 'nonsense');
  expect(open().has('/api/v1/me')).toBe(false);
});

test('who went on to another page leaves nothing mixed', async () => {
  const early = open();
  early.take('/api/v1/me');
  history.replaceState(null, '', '/notes');
  await visit(early, '/api/v1/notes');
  open();
  expect(sent).not.toHaveBeenCalled();
});

test('what was not taken is dropped: by a change at once, else in a while', async () => {
  await visit(open(), '/api/v1/me', '/api/v1/pins');
  const early = open();
  early.drop();
  expect(early.has('/api/v1/me')).toBe(false);
  const other = open();
  await vi.advanceTimersByTimeAsync(5000);
  expect(other.has('/api/v1/me')).toBe(false);
});

test('the pieces of another page are sent for together when it is wanted, once', () => {
  const early = open('/tasks');
  const links = () =>
    [...document.querySelectorAll<HTMLLinkElement>('link[rel=modulepreload]')].map((one) =>
      one.getAttribute('href'),
    );
  expect(links()).toEqual(['/assets/tasks.js']);
  early.load('/notes');
  early.load('/notes');
  early.load('/tasks');
  expect(links()).toEqual(['/assets/tasks.js', '/assets/notes.js', '/assets/form.js']);
});

test('the oldest of the answers says how far they reach', async () => {
  expect(await open().reach()).toBe(Infinity);
  await visit(open(), '/api/v1/me', '/api/v1/pins', '/api/v1/timer', '/api/v1/gone');
  sent.mockImplementation(async (address) => {
    if (address.endsWith('/gone')) throw new TypeError('no route');
    if (address.endsWith('/timer')) return answer('');
    return answer('', address.endsWith('/me') ? 'W/"1-zz-abc"' : 'W/"1-10-abc"');
  });
  expect(await open().reach()).toBe(36);
});
