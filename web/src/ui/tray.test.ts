import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Tray } from './tray';

let tray: Tray;
beforeEach(() => {
  vi.useFakeTimers();
  tray = new Tray();
});
afterEach(() => {
  vi.useRealTimers();
});
const ids = () => tray.list().map((toast) => toast.id);

test('each toast goes after its own time', () => {
  tray.put({ id: 'undo', text: '' }, 8000);
  vi.advanceTimersByTime(1000);
  tray.put({ id: 'note', text: '' }, 4000);
  vi.advanceTimersByTime(3999);
  expect(ids()).toEqual(['undo', 'note']);
  vi.advanceTimersByTime(1);
  expect(ids()).toEqual(['undo']);
  vi.advanceTimersByTime(3000);
  expect(ids()).toEqual([]);
});

test('time stands still while the tray is held', () => {
  tray.put({ id: 'undo', text: '' }, 8000);
  vi.advanceTimersByTime(5000);
  tray.hold();
  vi.advanceTimersByTime(60_000);
  expect(ids()).toEqual(['undo']);
  tray.release();
  vi.advanceTimersByTime(2999);
  expect(ids()).toEqual(['undo']);
  vi.advanceTimersByTime(1);
  expect(ids()).toEqual([]);
});

test('the same toast again takes the place of the first, with new time', () => {
  tray.put({ id: 'note', text: 'a' }, 4000);
  vi.advanceTimersByTime(3000);
  tray.put({ id: 'note', text: 'b' }, 4000);
  vi.advanceTimersByTime(3000);
  expect(tray.list().map((toast) => toast.text)).toEqual(['b']);
});

test('only the last three stay', () => {
  for (const id of ['1', '2', '3', '4']) tray.put({ id, text: '' }, 8000);
  expect(ids()).toEqual(['2', '3', '4']);
});
