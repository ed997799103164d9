import { expect, test } from 'vitest';
import { days } from './strips';
import type { Block, Plan } from './usePlan';

const hour = 3.6e9;
const helen = { id: 'h', name: 'Helen', colour: 0 };
const at = (date: string, time: string) => Date.parse(`${date}T${time}Z`) * 1000;

function planOf(entries: Partial<Block>[]): Plan {
  const filled = entries.map((entry, i) => ({
    key: `${i}`,
    title: `Meeting ${i}`,
    principal: 'h',
    kind: 'other' as const,
    start_us: entry.was_start_us ?? 0,
    was_end_us: (entry.was_start_us ?? 0) + hour,
    was_start_us: 0,
    end_us: (entry.start_us ?? entry.was_start_us ?? 0) + hour,
    ...entry,
  }));
  return { people: [helen], entries: filled } as unknown as Plan;
}

test('what moves leaves one day and comes into another', () => {
  const plan = planOf([
    {
      kind: 'moves',
      was_start_us: at('2026-03-17', '10:00'),
      start_us: at('2026-03-19', '14:30'),
    },
    { was_start_us: at('2026-03-19', '14:00') },
    { was_start_us: at('2026-03-18', '14:00') },
  ]);
  const { rows, from, to } = days(plan, 'UTC');
  expect([from, to]).toEqual([8, 18]);
  expect(rows.map(({ date }) => date)).toEqual(['2026-03-17', '2026-03-19']);
  expect(rows[0]?.before.blocks.map(({ kind, left }) => [kind, left])).toEqual([['out', 20]]);
  expect(rows[0]?.after.blocks).toEqual([]);
  expect(rows[1]?.after.blocks.map(({ kind, lane, left }) => [kind, lane, left])).toEqual([
    ['other', 0, 60],
    ['in', 1, 65],
  ]);
});

test('the axis reaches as far as the meetings, in the zone of the reader', () => {
  const plan = planOf([{ kind: 'stays', was_start_us: at('2026-03-17', '01:30') }]);
  const { rows, from } = days(plan, 'Asia/Kolkata');
  expect(from).toBe(7);
  expect(rows[0]?.before.blocks[0]?.left).toBe(0);
  expect(rows[0]?.after.blocks[0]?.kind).toBe('stays');
});
