import { expect, test, vi } from 'vitest';
import type { Import } from './queries';
import { type Surroundings, Uploads } from './uploads';

function imported(id: string, more: Partial<Import> = {}): Import {
  return {
    id,
    space: 'space-1',
    state: 'published',
    created_us: 0,
    updated_us: 0,
    bytes: 0,
    total: 0,
    events: 0,
    series: 0,
    overrides: 0,
    tasks: 0,
    added: 0,
    updated: 0,
    unchanged: 0,
    vanished: 0,
    vanished_left: 0,
    skipped: 0,
    more_notes: 0,
    notes: [],
    ...more,
  };
}

function wanted(name: string) {
  return { file: new File(['BEGIN:VCALENDAR'], `${name}.ics`), space: 'space-1', name };
}

/** A server that answers when told to. */
function slowServer() {
  const waiting: {
    id: string;
    sent: (bytes: number) => void;
    answer: (state: Import) => void;
    refuse: (why: Error) => void;
  }[] = [];
  const around: Surroundings = {
    send: ({ id }, sent) =>
      new Promise((answer, refuse) => waiting.push({ id, sent, answer, refuse })),
    look: (id) => Promise.resolve(imported(id, { state: 'reading', events: 7 })),
    lookEveryMs: 5,
  };
  return { waiting, around };
}

test('files go one after the other, and each keeps what the server said', async () => {
  const { waiting, around } = slowServer();
  const uploads = new Uploads(around);
  const over = uploads.add([wanted('first'), wanted('second')]);
  expect(uploads.list().map(({ state }) => state)).toEqual(['sending', 'waiting']);

  const first = waiting[0];
  first?.sent(9);
  expect(uploads.list()[0]?.sent).toBe(9);
  first?.answer(imported(first.id, { added: 3 }));
  await vi.waitFor(() => expect(waiting).toHaveLength(2));
  expect(uploads.list().map(({ state }) => state)).toEqual(['done', 'sending']);

  waiting[1]?.answer(imported(waiting[1].id));
  await over;
  expect(uploads.busy).toBe(false);
  expect(uploads.list()[0]?.seen?.added).toBe(3);
});

test('one that fails keeps no other up', async () => {
  const { waiting, around } = slowServer();
  const uploads = new Uploads(around);
  const over = uploads.add([wanted('broken'), wanted('good')]);
  waiting[0]?.refuse(new Error('This is no calendar file.'));
  await vi.waitFor(() => expect(waiting).toHaveLength(2));
  waiting[1]?.answer(imported(waiting[1].id));
  await over;
  expect(uploads.list().map(({ state, error }) => [state, error?.message])).toEqual([
    ['failed', 'This is no calendar file.'],
    ['done', undefined],
  ]);
  uploads.clear();
  expect(uploads.list()).toEqual([]);
});

test('while a file is read, it says how far it is', async () => {
  const { waiting, around } = slowServer();
  const uploads = new Uploads(around);
  const over = uploads.add([wanted('large')]);
  await vi.waitFor(() => expect(uploads.list()[0]?.seen?.events).toBe(7));
  waiting[0]?.answer(imported(waiting[0].id, { events: 12 }));
  await over;
  expect(uploads.list()[0]?.seen?.events).toBe(12);
});
