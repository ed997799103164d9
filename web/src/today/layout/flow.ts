import type { Placed } from './model';

/** How widgets flow: below each other, beside each other, or, where neither fits, in a grid. */
export type Flow =
  | { kind: 'one'; x: number; w: number; one: Placed }
  | { kind: 'below' | 'beside'; x: number; w: number; parts: Flow[] }
  | { kind: 'grid'; x: number; w: number; all: Placed[] };

interface Edges {
  from: number;
  to: number;
}

const across = ({ x, w }: Placed): Edges => ({ from: x, to: x + w });
const down = ({ y, h }: Placed): Edges => ({ from: y, to: y + h });

/**
 * Cuts a layout along the lines that no widget crosses, first between columns and then between rows. So each
 * widget can be as high as what is in it, and what stands below moves up, without any leaving its column.
 */
export function flowOf(all: readonly Placed[]): Flow {
  const x = Math.min(...all.map((one) => one.x));
  const w = Math.max(...all.map((one) => one.x + one.w)) - x;
  const [one] = all;
  if (one && all.length === 1) return { kind: 'one', x, w, one };
  const beside = cut(all, across);
  if (beside.length > 1) return { kind: 'beside', x, w, parts: beside.map(flowOf) };
  const below = cut(all, down);
  if (below.length > 1) return { kind: 'below', x, w, parts: below.map(flowOf) };
  return { kind: 'grid', x, w, all: [...all] };
}

/** Parts that don't overlap in one direction, in their order. */
function cut(all: readonly Placed[], edges: (one: Placed) => Edges): Placed[][] {
  const sorted = [...all].sort((a, b) => edges(a).from - edges(b).from);
  const parts: Placed[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const one of sorted) {
    const { from, to } = edges(one);
    if (from >= end) parts.push([]);
    parts.at(-1)?.push(one);
    end = Math.max(end, to);
  }
  return parts;
}

/** The order in which one reads a layout: column by column where it has columns. */
export function readingOrder(all: readonly Placed[]): Placed[] {
  if (all.length === 0) return [];
  const walk = (flow: Flow): Placed[] => {
    if (flow.kind === 'one') return [flow.one];
    if (flow.kind === 'grid') return flow.all.sort((a, b) => a.y - b.y || a.x - b.x);
    return flow.parts.flatMap(walk);
  };
  return walk(flowOf(all));
}
