import { readingOrder } from '../flow';
import { columns, type Placed } from '../model';

const overlap = (a: Placed, b: Placed) =>
  a.id !== b.id && a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

const inColumn = (a: Placed, b: Placed) => a.id !== b.id && a.x < b.x + b.w && b.x < a.x + a.w;

/**
 * Lets widgets fall upwards until each lies on something, none over another. `first` wins the place it was put
 * to; who was there gives way.
 */
export function settle(all: readonly Placed[], first?: string): Placed[] {
  const down = [...all].sort(
    (a, b) => a.y - b.y || Number(b.id === first) - Number(a.id === first) || a.x - b.x,
  );
  const lying: Placed[] = [];
  for (const one of down) {
    const free = (y: number) => !lying.some((other) => overlap({ ...one, y }, other));
    let y = Math.max(0, Math.ceil(one.y));
    while (!free(y)) y++;
    while (y > 0 && free(y - 1)) y--;
    lying.push({ ...one, y });
  }
  return readingOrder(lying);
}

/** With one widget at another place, or of another size: within the grid, and no smaller than it may be. */
export function put(
  all: readonly Placed[],
  id: string,
  to: Partial<Pick<Placed, 'x' | 'y' | 'w' | 'h'>>,
  min: { w: number; h: number } = { w: 1, h: 1 },
): Placed[] {
  return settle(
    all.map((one) => {
      if (one.id !== id) return one;
      const x = Math.max(0, Math.min(columns - Math.min(one.w, columns), to.x ?? one.x));
      const w = Math.max(min.w, Math.min(columns - x, to.w ?? one.w));
      const h = Math.max(min.h, Math.min(mostRows, to.h ?? one.h));
      return { ...one, x: Math.min(x, columns - w), y: Math.max(0, to.y ?? one.y), w, h };
    }),
    id,
  );
}

const mostRows = 60;

export type Direction = 'left' | 'right' | 'up' | 'down';

/** One step with an arrow: a column aside, or past the next one above or below. */
export function step(all: readonly Placed[], id: string, direction: Direction): Placed[] {
  const one = all.find((other) => other.id === id);
  if (!one) return [...all];
  if (direction === 'left') return put(all, id, { x: one.x - 1 });
  if (direction === 'right') return put(all, id, { x: one.x + 1 });
  const beside = all.filter((other) => inColumn(one, other));
  if (direction === 'up') {
    const above = beside.filter(({ y }) => y < one.y).sort((a, b) => b.y - a.y)[0];
    return above ? put(all, id, { y: above.y }) : [...all];
  }
  const below = beside.filter(({ y }) => y > one.y).sort((a, b) => a.y - b.y)[0];
  if (!below) return [...all];
  // It lies behind the next one, which falls up into its place.
  return settle(
    all.map((other) => {
      if (other.id === id) return { ...other, y: Math.max(one.y, below.y) };
      return other.id === below.id ? { ...other, y: one.y } : other;
    }),
    below.id,
  );
}

/** With one more, where it first has room. */
export function add(all: readonly Placed[], one: Placed): Placed[] {
  const w = Math.min(columns, one.w);
  for (let y = 0; ; y++) {
    for (let x = 0; x + w <= columns; x++) {
      const placed = { ...one, x, y, w };
      if (!all.some((other) => overlap(placed, other))) return settle([...all, placed], one.id);
    }
  }
}

export function remove(all: readonly Placed[], id: string): Placed[] {
  return settle(all.filter((one) => one.id !== id));
}

/**
 * On a phone widgets lie below each other in their order. Where they do so everywhere, their rows follow; otherwise
 * the desk stays as it is.
 */
export function reorder(all: readonly Placed[], id: string, to: number): Placed[] {
  const one = all.find((other) => other.id === id);
  if (!one) return [...all];
  const others = all.filter((other) => other.id !== id);
  const index = Math.max(0, Math.min(others.length, to));
  const next = [...others.slice(0, index), one, ...others.slice(index)];
  if (next.some(({ w }) => w < columns)) return next;
  let y = 0;
  return next.map((other) => {
    const placed = { ...other, y };
    y += other.h;
    return placed;
  });
}
