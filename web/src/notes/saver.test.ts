import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Answered, type Kept, Saver } from './saver';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A saver whose answers are given by hand. */
function desk(kept?: Kept) {
  const sent: { base: number; body: string; answer: (a: Answered | Error) => void }[] = [];
  const shown: string[] = [];
  const places: number[] = [];
  const screen: { pending?: string } = {};
  let onDevice: Kept | null = kept ?? null;
  const saver = new Saver(
    {
      send: (base, body) =>
        new Promise((resolve, reject) =>
          sent.push({ base, body, answer: (a) => (a instanceof Error ? reject(a) : resolve(a)) }),
        ),
      pending: () => screen.pending,
      show: (body) => shown.push(body),
      keep: (now) => {
        onDevice = now;
      },
      tell: () => undefined,
      both: (count) => places.push(count),
      passing: (error) => (error as Error).message === 'gone',
    },
    { version: 1, rev: 1, body: 'One' },
    kept,
  );
  return { saver, sent, shown, places, screen, device: () => onDevice };
}

const settled = () => vi.advanceTimersByTimeAsync(0);

test('a text goes out after a pause, and is on the device until it is there', async () => {
  const { saver, sent, device } = desk();
  saver.typed('One t');
  saver.typed('One two');
  expect(device()).toMatchObject({ base: 1, text: 'One two' });
  await vi.advanceTimersByTimeAsync(1000);
  expect(sent).toHaveLength(1);
  sent[0]?.answer({ version: 2, rev: 2, body: 'One two', from: 2, both: 0 });
  await settled();
  expect(saver.state).toBe('saved');
  expect(device()).toBeNull();
});

test('what others wrote is shown, unless somebody typed on', async () => {
  const { saver, sent, shown } = desk();
  saver.typed('One mine');
  await vi.advanceTimersByTimeAsync(1000);
  saver.typed('One mine, more');
  sent[0]?.answer({ version: 3, rev: 3, body: 'Theirs\nOne mine', from: 2, both: 0 });
  await settled();
  expect(shown).toEqual([]);
  expect(saver.text).toBe('One mine, more');
  await vi.advanceTimersByTimeAsync(1000);
  expect(sent[1]).toMatchObject({ base: 2, body: 'One mine, more' });
  sent[1]?.answer({ version: 5, rev: 4, body: 'Theirs\nOne mine, more', from: 4, both: 1 });
  await settled();
  expect(shown).toEqual(['Theirs\nOne mine, more']);
});

test('news arrives only where nothing is unsaved, and never an older text', async () => {
  const { saver, shown } = desk();
  saver.arrived({ version: 2, rev: 2, body: 'Two' });
  expect(shown).toEqual(['Two']);
  saver.arrived({ version: 1, rev: 1, body: 'One' });
  saver.typed('Two and mine');
  saver.arrived({ version: 3, rev: 3, body: 'Three' });
  expect(shown).toEqual(['Two']);
  expect(saver.text).toBe('Two and mine');
});

test('without a connection it waits and tries again; refused, it says so and keeps the words', async () => {
  const { saver, sent, device } = desk();
  saver.typed('One two');
  await vi.advanceTimersByTimeAsync(1000);
  sent[0]?.answer(new Error('gone'));
  await settled();
  expect(saver.state).toBe('kept');
  expect(device()).toMatchObject({ text: 'One two' });
  await vi.advanceTimersByTimeAsync(5000);
  expect(sent).toHaveLength(2);
  sent[1]?.answer(new Error('This note is in the trash.'));
  await settled();
  expect(saver.state).toBe('refused');
  expect(device()).toMatchObject({ text: 'One two' });
});

test('words of the last visit go out with the version they began with', async () => {
  const { saver, sent } = desk({ base: 1, saved: 'Old', text: 'Old and unsaved', at: 0 });
  expect(saver.text).toBe('Old and unsaved');
  await vi.advanceTimersByTimeAsync(10);
  expect(sent[0]).toMatchObject({ base: 1, body: 'Old and unsaved' });
});

test('blanks at the end, which the server leaves out, are not taken off the screen', async () => {
  const { saver, sent, shown } = desk();
  saver.typed('One two ');
  await vi.advanceTimersByTimeAsync(1000);
  sent[0]?.answer({ version: 2, rev: 2, body: 'One two', from: 2, both: 0 });
  await settled();
  expect(shown).toEqual([]);
  expect(saver.text).toBe('One two ');
  expect(saver.state).toBe('saved');
});

test('letters that were typed while the answer came are never replaced', async () => {
  const { saver, sent, shown, screen } = desk();
  saver.typed('One mine');
  await vi.advanceTimersByTimeAsync(1000);
  screen.pending = 'One mine, not told yet';
  sent[0]?.answer({ version: 3, rev: 3, body: 'Theirs\nOne mine', from: 2, both: 0 });
  await settled();
  expect(shown).toEqual([]);
  expect(saver.text).toBe('One mine, not told yet');
  screen.pending = undefined;
  await vi.advanceTimersByTimeAsync(1000);
  expect(sent[1]).toMatchObject({ base: 2, body: 'One mine, not told yet' });
});

test('nor by what arrives from others', () => {
  const { saver, shown, screen } = desk();
  screen.pending = 'One, not told yet';
  saver.arrived({ version: 2, rev: 2, body: 'Two' });
  expect(shown).toEqual([]);
  expect(saver.text).toBe('One, not told yet');
});
