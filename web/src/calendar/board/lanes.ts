/** A stretch of time, the end excluded. */
export interface Stretch {
  start: number;
  end: number;
}

/** Where a stretch stands beside those that overlap it. */
export interface Lane {
  /** From 0, at the left. */
  lane: number;
  /** How many lanes there are beside each other here. */
  lanes: number;
  /** How many of them it takes. */
  span: number;
}

/**
 * Places overlapping stretches side by side. Each takes the first lane that is free; a group that hangs together
 * shares one number of lanes; and a stretch grows over the lanes at its right that stay free while it lasts.
 * What is shorter than `least` is placed as if it lasted that long, because it is drawn that high.
 */
export function placeInLanes(list: readonly Stretch[], least = 0): Lane[] {
  const drawn = list.map(({ start, end }) => ({ start, end: Math.max(end, start + least) }));
  const placed: Lane[] = list.map(() => ({ lane: 0, lanes: 1, span: 1 }));
  for (const group of groupsOf(drawn)) placeGroup(group, drawn, placed);
  return placed;
}

/** Indexes in the order of time, longest first where two begin together, in groups that overlap. */
function groupsOf(drawn: readonly Stretch[]): number[][] {
  const order = drawn
    .map((_, index) => index)
    .sort((a, b) => startOf(drawn, a) - startOf(drawn, b) || endOf(drawn, b) - endOf(drawn, a));
  const groups: number[][] = [];
  let until = Number.NEGATIVE_INFINITY;
  for (const index of order) {
    if (startOf(drawn, index) >= until) groups.push([]);
    groups.at(-1)?.push(index);
    until = Math.max(until, endOf(drawn, index));
  }
  return groups;
}

function placeGroup(group: readonly number[], drawn: readonly Stretch[], placed: Lane[]): void {
  const lanes: number[][] = [];
  const laneOf = new Map<number, number>();
  for (const index of group) {
    const free = lanes.findIndex((lane) => endOf(drawn, lane.at(-1)) <= startOf(drawn, index));
    const lane = free < 0 ? lanes.push([]) - 1 : free;
    lanes[lane]?.push(index);
    laneOf.set(index, lane);
  }
  for (const index of group) {
    const lane = laneOf.get(index) ?? 0;
    const next = lanes.findIndex(
      (others, at) => at > lane && others.some((other) => overlap(drawn, index, other)),
    );
    placed[index] = { lane, lanes: lanes.length, span: (next < 0 ? lanes.length : next) - lane };
  }
}

function overlap(drawn: readonly Stretch[], a: number, b: number): boolean {
  return startOf(drawn, a) < endOf(drawn, b) && startOf(drawn, b) < endOf(drawn, a);
}

function startOf(drawn: readonly Stretch[], index: number): number {
  return drawn[index]?.start ?? 0;
}

function endOf(drawn: readonly Stretch[], index: number | undefined): number {
  return index === undefined ? 0 : (drawn[index]?.end ?? 0);
}
