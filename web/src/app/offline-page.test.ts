import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

// The page that is shown without a connection, as the browser gets it.
const folder = join(import.meta.dirname, '../../public');
const html = readFileSync(join(folder, 'offline.html'), 'utf8');
const script = readFileSync(join(folder, 'offline.js'), 'utf8');

const dayMs = 86_400_000;
let kept: object | null = null;
const dropped: string[] = [];

beforeEach(() => {
  localStorage.clear();
  dropped.length = 0;
  document.body.innerHTML = /<body>(.*)<\/body>/s.exec(html)?.[1] ?? '';
  vi.stubGlobal('caches', {
    open: async () => ({ match: async () => kept && new Response(JSON.stringify(kept)) }),
    delete: async (name: string) => dropped.push(name),
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren(); // the page is shared with the tests of other files
});

const of = (member: string, days = 0) => ({
  member,
  name: 'Sam',
  zone: 'Europe/London',
  at: Date.now() - days * dayMs,
  days: [],
  tasks: [],
  notes: [{ title: 'Door code', body: 'It is 1234' }],
});

async function open(): Promise<void> {
  new Function(script)();
  await new Promise((done) => setTimeout(done, 20));
}

const form = () => document.getElementById('write') as HTMLFormElement;
const waiting = () => document.getElementById('waiting')?.textContent;

function wait(...members: string[]) {
  const all = members.map((member) => ({ id: member, member, kind: 'task', text: `by ${member}` }));
  localStorage.setItem('anteroom-outbox', JSON.stringify(all));
}

test('where nothing is kept it is not known who is there: nothing is shown and nothing taken', async () => {
  kept = null;
  wait('me', '');
  localStorage.setItem('anteroom-offline', 'me'); // who was signed in before
  await open();
  expect(form().hidden).toBe(true);
  expect(document.body.textContent).not.toContain('by ');
  expect(JSON.parse(localStorage.getItem('anteroom-outbox') ?? '[]')).toHaveLength(2);
});

test('whoever it is kept for sees what they wrote, and writes as themselves', async () => {
  kept = of('me');
  wait('me', 'another');
  localStorage.setItem('anteroom-offline', 'another');
  await open();
  expect(form().hidden).toBe(false);
  expect(waiting()).toBe('by me task');
  const words = document.getElementById('words') as HTMLTextAreaElement;
  words.value = 'Ring the bank';
  form().dispatchEvent(new Event('submit', { cancelable: true }));
  expect(JSON.parse(localStorage.getItem('anteroom-outbox') ?? '[]')).toMatchObject([
    { member: 'me' },
    { member: 'another' },
    { member: 'me', text: 'Ring the bank' },
  ]);
});

test('what was kept more than a week ago is dropped', async () => {
  kept = of('me', 8);
  wait('me');
  await open();
  expect(dropped).toEqual(['anteroom-own']);
  expect(document.body.textContent).not.toContain('1234');
  expect(form().hidden).toBe(true);
  kept = of('me', 6);
  await open();
  expect(document.body.textContent).toContain('1234');
});
