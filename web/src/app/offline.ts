import type { QueryClient } from '@tanstack/react-query';
import { api, sent } from '../api/client';
import { meQuery } from '../api/me';
import { ApiError } from '../api/problem';
import { civilDate, longDate, shortDate } from '../ui/time';
import { say, sayProblem } from '../ui/toast';
import { t } from './texts';

/*
 * What is kept on this device for when there is no connection, where somebody chose that: the coming days, what is due
 * and some notes, as text. It is theirs alone: another member who signs in, and signing out, wipe it.
 */

const flag = 'anteroom-offline'; // whose it is
const box = 'anteroom-outbox';
const cacheName = 'anteroom-own';
const place = '/offline-own.json';
const days = 3;
const notesKept = 12;
const links = /\[([^\]]*)\]\(anteroom:[^)]*\)/g; // to records, which are not there then

/** What was written without a connection and has not arrived. */
export interface Written {
  id: string;
  member: string;
  kind: 'task' | 'note';
  text: string;
  at: number;
  /** Why the house did not take it. */
  refused?: string;
}

export const offlineMissing = (): boolean =>
  !globalThis.isSecureContext || !('serviceWorker' in navigator && 'caches' in globalThis);

export const keptFor = (): string | null => localStorage.getItem(flag);

/** When it was kept last; null for not at all. */
export async function keptAt(): Promise<number | null> {
  if (offlineMissing()) return null;
  const answer = await (await caches.open(cacheName)).match(place);
  return answer ? ((await answer.json()) as { at: number }).at : null;
}

export async function startKeeping(client: QueryClient): Promise<void> {
  const { member } = await client.ensureQueryData(meQuery);
  await navigator.serviceWorker.register('/sw.js');
  await navigator.serviceWorker.ready;
  localStorage.setItem(flag, member.id);
  await keep(client);
}

export async function stopKeeping(): Promise<void> {
  localStorage.removeItem(flag);
  await caches.delete(cacheName);
}

/** Keeps what there is now, for whoever chose it; of anybody else it is wiped. */
export async function keep(client: QueryClient): Promise<void> {
  if (offlineMissing()) return;
  const { member } = await client.ensureQueryData(meQuery);
  if (keptFor() !== member.id) return stopKeeping();
  const { zone, name } = member;
  const today = civilDate(Date.now(), zone);
  const [page, ...others] = await Promise.all(
    [0, 1, 2].slice(0, days).map((after) => {
      const date = civilDate(Date.parse(`${today}T12:00:00Z`) + after * 86_400_000, 'UTC');
      return sent(api.GET('/today', { params: { query: { date, days: 1, zone } } }));
    }),
  );
  if (!page) return;
  const kept = await Promise.all(
    [page, ...others].map(async ({ date, columns }) => ({
      title: longDate(date, today),
      texts: await Promise.all(
        columns.map(async ({ principal }) => {
          const query = { date, principal: principal.id, zone };
          return (await sent(api.GET('/today/agenda', { params: { query } }))).text.trim();
        }),
      ),
    })),
  );
  const body = {
    member: member.id,
    name,
    zone,
    at: Date.now(),
    days: kept,
    tasks: [...page.late, ...page.due].map(({ title, due, due_time }) =>
      [title, due && shortDate(due, today), due_time].filter(Boolean).join(' · '),
    ),
    notes: await notes(),
  };
  if (keptFor() !== member.id) return; // it was stopped meanwhile
  const answer = new Response(JSON.stringify(body), {
    headers: { 'Content-Type': 'application/json' },
  });
  await (await caches.open(cacheName)).put(place, answer);
}

/** The pinned notes; where there are none, the last. */
async function notes() {
  const of = async (pinned: boolean) =>
    (await sent(api.GET('/notes', { params: { query: { pinned, limit: notesKept } } }))).items;
  const pinned = await of(true);
  const all = pinned.length > 0 ? pinned : await of(false);
  return Promise.all(
    all.map(async ({ id, title }) => {
      const { body } = await sent(api.GET('/notes/{id}', { params: { path: { id } } }));
      return { title, body: body.replace(links, '$1') };
    }),
  );
}

export function written(): Written[] {
  try {
    return JSON.parse(localStorage.getItem(box) ?? '[]') as Written[];
  } catch {
    return [];
  }
}

export function forget(id: string): void {
  localStorage.setItem(box, JSON.stringify(written().filter((one) => one.id !== id)));
}

function refuse(id: string, why: string): void {
  const all = written().map((one) => (one.id === id ? { ...one, refused: why } : one));
  localStorage.setItem(box, JSON.stringify(all));
}

/** Has what was refused sent again. */
export async function sendAgain(client: QueryClient, id: string): Promise<void> {
  const all = written().map(({ refused, ...one }) =>
    one.id === id || refused === undefined ? one : { ...one, refused },
  );
  localStorage.setItem(box, JSON.stringify(all));
  await sendWritten(client);
}

let sending = false;

/** Reports whether it may arrive another time: it is not the house that refused it, or not for good. */
function later({ status, code }: ApiError): boolean {
  if (status < 400 || status >= 500 || code === `status_${status}`) return true;
  return [401, 408, 425, 429].includes(status) || code === 'idempotency.in_progress';
}

/** Sends what waits, each once; what is refused stays, with the reason. Of another member's nothing is sent. */
export async function sendWritten(client: QueryClient): Promise<void> {
  if (sending || written().length === 0) return;
  sending = true;
  try {
    const { member } = await client.ensureQueryData(meQuery);
    for (const one of written().filter((some) => some.member === member.id && !some.refused)) {
      try {
        await send(one, member.id);
        forget(one.id);
        say(t('arrived', { text: firstLine(one.text) }));
      } catch (failure) {
        if (!(failure instanceof ApiError) || later(failure)) return;
        refuse(one.id, failure.message);
        sayProblem(t('notArrived', { text: firstLine(one.text), why: failure.message }));
      }
    }
  } finally {
    sending = false;
  }
}

const firstLine = (text: string) => text.split('\n')[0]?.slice(0, 120) ?? '';

function send({ id, kind, text }: Written, space: string): Promise<unknown> {
  const [line = '', ...rest] = text.split('\n');
  const title = line.slice(0, 500);
  const body = [line.slice(500), ...rest].join('\n').trim();
  const headers = { 'Idempotency-Key': id };
  return kind === 'note'
    ? sent(api.POST('/notes', { body: { id, space, title, body }, headers }))
    : sent(api.POST('/tasks', { body: { id, space, title, notes: body }, headers }));
}
