import { s } from './texts';

const named = [
  'event',
  'task',
  'note',
  'hold_set',
  'whereabouts',
  'time_rule',
  'file',
  'comment',
  'poll',
  'booking_page',
  'booking',
  'saved_view',
] as const;

/** How many there are of each kind, in words: "3 meetings, 2 tasks and 1 other thing". */
export function counted(counts: readonly { kind: string; count: number }[]): string {
  const parts: string[] = [];
  let others = 0;
  for (const { kind, count } of counts) {
    const name = named.find((one) => one === kind);
    if (name) parts.push(s(name, { count }));
    else others += count;
  }
  if (others > 0) parts.push(s('other', { count: others }));
  const last = parts.pop() ?? '';
  return parts.length > 0 ? `${parts.join(', ')} and ${last}` : last;
}
