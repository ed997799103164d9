import type { Icon } from '@tabler/icons-react';
import { civilDate, clock, fromMicros, shortDate } from '../../ui/time';
import { type Command, type CommandContext, type Hit, match } from '../commands';
import { features } from '../features';
import { p } from '../texts';

/** One row of the palette. */
export interface Choice {
  id: string;
  group: string;
  label: string;
  note?: string;
  icon?: Icon;
  keys?: string;
  run: () => void;
}

const order: readonly Command['group'][] = ['here', 'create', 'go', 'do'];

/** The commands that match, grouped; without a query, all of them. */
export function choicesOf(
  commands: readonly Command[],
  query: string,
  context: CommandContext,
): Choice[] {
  const found = match(commands, query);
  return order.flatMap((group) =>
    found
      .filter((command) => command.group === group)
      .map(({ run, ...command }) => ({
        ...command,
        group: p(group),
        run: () => run(context),
      })),
  );
}

/** What the search found, as far as some feature knows how to open it. */
export function fromHits(
  hits: readonly Hit[],
  context: CommandContext,
  own: string,
  now = Date.now(),
): Choice[] {
  return hits.flatMap((hit) => {
    const feature = features.find((one) => one.opens?.[hit.kind]);
    const open = feature?.opens?.[hit.kind];
    if (!feature || !open) return [];
    return [
      {
        id: `${hit.kind}-${hit.id}`,
        group: p('found'),
        label: hit.title,
        note: noteOf(hit, own, civilDate(now, own)),
        icon: feature.place.icon,
        run: () => open(hit, context),
      },
    ];
  });
}

/** Whose it is and when, then the words that matched; addresses of mail tell nobody anything. */
export function noteOf(hit: Hit, own: string, today: string): string {
  const { kind, space_name, at_us, snippet = '' } = hit;
  const words = snippet.includes('@') ? '' : snippet;
  return [space_name, at_us && whenOf(kind, fromMicros(at_us), own, today), words]
    .filter(Boolean)
    .join(' · ');
}

/** "13 Mar 09:30"; without a time at midnight, which is that of whole days, and for tasks, which are due by a date. */
function whenOf(kind: string, ms: number, own: string, today: string): string {
  const day = shortDate(civilDate(ms, own), today);
  const time = clock(ms, own);
  return kind === 'task' || time === '00:00' ? day : `${day} ${time}`;
}
