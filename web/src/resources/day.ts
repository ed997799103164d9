import type { Resource } from '../api/resources';
import type { components } from '../api/schema';
import { instantOf, readWall } from '../calendar/wall';
import { addDays, fromMicros } from '../ui/time';

type Schemas = components['schemas'];
export type Taken = Schemas['ResourceTaken'];
export type Open = Schemas['ResourceOpen'];

/** A day of the reader's, as instants. */
export function boundsOf(date: string, zone: string): { from: number; to: number } {
  return {
    from: instantOf(readWall(date), zone),
    to: instantOf(readWall(addDays(date, 1)), zone),
  };
}

/** The stretch of a day that is worth showing: when anything is open or taken, whole hours, eight at least. */
export function stretchOf(
  day: { from: number; to: number },
  open: readonly Open[],
  taken: readonly Taken[],
): { from: number; to: number } {
  const hour = 3_600_000;
  // What never closes says nothing of when people are there.
  const bounded = open.filter(
    ({ start_us, end_us }) => fromMicros(end_us) - fromMicros(start_us) < 20 * hour,
  );
  const all = [...bounded, ...taken];
  const starts = all.map(({ start_us }) => Math.max(day.from, fromMicros(start_us)));
  const ends = all.map(({ end_us }) => Math.min(day.to, fromMicros(end_us)));
  // Where nothing closes and nothing is taken, the hours in which most people work.
  const from = all.length > 0 ? Math.min(...starts) : day.from + 8 * hour;
  const to = all.length > 0 ? Math.max(from + 8 * hour, ...ends) : day.from + 18 * hour;
  const down = day.from + Math.floor((from - day.from) / hour) * hour;
  const up = day.from + Math.ceil((to - day.from) / hour) * hour;
  return { from: down, to: Math.min(up, day.to) };
}

/** How a room stands at an instant, with what comes next. */
export type State =
  | { is: 'taken'; by: Taken; until: number }
  | { is: 'free'; until?: number; next?: Taken }
  | { is: 'closed'; opens?: number };

export function stateAt(now: number, open: readonly Open[], taken: readonly Taken[]): State {
  const real = taken.filter(({ lost }) => !lost);
  const by = real.find((one) => fromMicros(one.start_us) <= now && now < fromMicros(one.end_us));
  if (by) return { is: 'taken', by, until: until(by, real) };
  const span = open.find((one) => fromMicros(one.start_us) <= now && now < fromMicros(one.end_us));
  if (!span) {
    const later = open.find(({ start_us }) => fromMicros(start_us) > now);
    return { is: 'closed', opens: later && fromMicros(later.start_us) };
  }
  const next = real.find(({ start_us }) => fromMicros(start_us) > now);
  return { is: 'free', until: next && fromMicros(next.start_us), next };
}

/** Until when it is taken without a break. */
function until(first: Taken, all: readonly Taken[]): number {
  let end = fromMicros(first.end_us);
  for (const { start_us, end_us } of all) {
    if (fromMicros(start_us) <= end && fromMicros(end_us) > end) end = fromMicros(end_us);
  }
  return end;
}

/** The sites in order, each with what is there; what has none comes last. */
export function bySite(resources: readonly Resource[]): { site: string; all: Resource[] }[] {
  const sites = new Map<string, Resource[]>();
  for (const one of resources) sites.set(one.site, [...(sites.get(one.site) ?? []), one]);
  const groups = [...sites].map(([site, all]) => ({ site, all }));
  return [...groups.filter(({ site }) => site), ...groups.filter(({ site }) => !site)];
}
