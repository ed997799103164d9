import type { Icon } from '@tabler/icons-react';
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

/** What the search found, as far as some feature knows how to open it; times for a reader in a zone. */
export function fromHits(hits: readonly Hit[], own: string, context: CommandContext): Choice[] {
  return hits.flatMap((hit) => {
    const feature = features.find((one) => one.opens?.[hit.kind]);
    const open = feature?.opens?.[hit.kind];
    if (!feature || !open) return [];
    return [
      {
        id: `${hit.kind}-${hit.id}`,
        group: p('found'),
        label: hit.title,
        note: noteOf(hit, own),
        icon: feature.place.icon,
        run: () => open(hit, context),
      },
    ];
  });
}
