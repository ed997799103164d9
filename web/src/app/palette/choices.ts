import type { Icon } from '@tabler/icons-react';
import type { AtHand } from '../../api/pins';
import { type Command, type CommandContext, type Hit, match, noteOf } from '../commands';
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
  /** The record it opens, which can be pinned. */
  record?: Hit;
  run: () => void;
}

const order: readonly Command['group'][] = ['here', 'create', 'go', 'do'];

/** The commands that match, grouped; without a query, all of them. */
export function choicesOf(
  commands: readonly Command[],
  query: string,
  context: CommandContext,
): Choice[] {
  const found = match(commands, query).filter(
    (command) => !command.asked || (query.trim() !== '' && begins(command.label, query)),
  );
  return order.flatMap((group) =>
    found
      .filter((command) => command.group === group)
      .map(({ run, asked: _, ...command }) => ({
        ...command,
        group: p(group),
        run: () => run(context),
      })),
  );
}

/** Whether a button begins with what was typed: those of a list are called like its records, which are found by themselves. */
function begins(label: string, query: string): boolean {
  return label.toLowerCase().startsWith(query.trim().toLowerCase());
}

/** Records, as far as some feature knows how to open them; times for a reader in a zone. */
export function fromHits(
  hits: readonly Hit[],
  own: string,
  context: CommandContext,
  group: 'found' | 'pinned' | 'recent' = 'found',
): Choice[] {
  return hits.flatMap((hit) => {
    const feature = features.find((one) => one.opens?.[hit.kind]);
    const open = feature?.opens?.[hit.kind];
    if (!feature || !open) return [];
    return [
      {
        id: `${hit.kind}-${hit.id}`,
        group: p(group),
        label: hit.title,
        note: noteOf(hit, own),
        icon: feature.place.icon,
        record: hit,
        run: () => open(hit, context),
      },
    ];
  });
}

/** As many as leave the commands in sight. */
const shownPins = 6;
const shownRecent = 5;

/** What is shown before somebody types: what they pinned and what they opened last. */
export function atHand(all: AtHand | undefined, own: string, context: CommandContext): Choice[] {
  return [
    ...fromHits(all?.pinned.slice(0, shownPins) ?? [], own, context, 'pinned'),
    ...fromHits(all?.recent.slice(0, shownRecent) ?? [], own, context, 'recent'),
  ];
}
