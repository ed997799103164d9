import { expect, test } from 'vitest';
import type { Notice } from '../api/notices';
import { sections } from './sections';

const now = Date.UTC(2026, 2, 12, 12);

function notice(id: string, shown: string, why: Notice['why'] = ''): Notice {
  const about = { kind: 'task', id: 't' };
  const shown_us = Date.parse(shown) * 1000;
  return { id, kind: 'task_due', label: '', title: id, text: '', about, made_us: 0, shown_us, why };
}

test('what came together stands together, the rest by day', () => {
  const all = sections(
    [
      notice('a', '2026-03-12T11:00:00Z'),
      notice('b', '2026-03-12T07:30:00Z', 'digest'),
      notice('c', '2026-03-12T07:30:00Z', 'digest'),
      notice('d', '2026-03-12T07:00:00Z', 'quiet'),
      notice('e', '2026-03-11T11:00:00Z', 'missed'),
      notice('f', '2026-03-11T10:00:00Z'),
      notice('g', '2026-03-12T06:00:00Z'),
    ],
    'Europe/London',
    now,
  );
  expect(all.map(({ title, items }) => `${title}: ${items.map(({ id }) => id).join('')}`)).toEqual([
    'Today: ag',
    'Digest, Today 07:30: bc',
    'After your quiet hours, Today 07:00: d',
    'Missed while the house was down: e',
    'Yesterday: f',
  ]);
});
