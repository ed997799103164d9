import type { TimeRule } from './queries';

/** A stretch of times on some days of the week; 1 is Monday. */
export interface Times {
  days: number[];
  from: string;
  until: string;
}

type Interval = [from: number, until: number];

export const dayMinutes = 24 * 60;

/** "09:30" as minutes since midnight. */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

export function timeOf(minutes: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** The stretches of each day, in order and joined. */
export function byDay(times: readonly Times[]): Map<number, Interval[]> {
  const days = new Map<number, Interval[]>();
  for (const { days: on, from, until } of times) {
    for (const day of on) {
      days.set(day, joined([...(days.get(day) ?? []), [minutesOf(from), minutesOf(until)]]));
    }
  }
  return days;
}

function joined(all: Interval[]): Interval[] {
  const out: Interval[] = [];
  for (const [from, until] of [...all].sort((a, b) => a[0] - b[0])) {
    const last = out.at(-1);
    if (from >= until) continue;
    if (last && from <= last[1]) last[1] = Math.max(last[1], until);
    else out.push([from, until]);
  }
  return out;
}

/** Days with the same stretch are drawn together. */
export function timesFrom(days: ReadonlyMap<number, Interval[]>): Times[] {
  const found = new Map<string, Times>();
  for (const day of [...days.keys()].sort((a, b) => a - b)) {
    for (const [from, until] of days.get(day) ?? []) {
      const key = `${timeOf(from)} ${timeOf(until)}`;
      const one = found.get(key) ?? { days: [], from: timeOf(from), until: timeOf(until) };
      one.days.push(day);
      found.set(key, one);
    }
  }
  return [...found.values()];
}

/** What a stroke covers: days and minutes, the ends included in neither. */
export interface Stroke {
  days: number[];
  from: number;
  until: number;
}

/** The times with a stroke put in, or taken out. */
export function painted(times: readonly Times[], stroke: Stroke, on: boolean): Times[] {
  const days = byDay(times);
  for (const day of stroke.days) {
    const was = days.get(day) ?? [];
    const now: Interval[] = on
      ? joined([...was, [stroke.from, stroke.until]])
      : was.flatMap(([from, until]): Interval[] => [
          [from, Math.min(until, stroke.from)],
          [Math.max(from, stroke.until), until],
        ]);
    days.set(day, joined(now));
  }
  return timesFrom(days);
}

/** Whether the times cover a moment of a day. */
export function covers(times: readonly Times[], day: number, minute: number): boolean {
  return times.some(
    ({ days, from, until }) =>
      days.includes(day) && minutesOf(from) <= minute && minute < minutesOf(until),
  );
}

/** When and where a rule holds, as one key: the rules of one key make a season. */
export function seasonOf({ from, until, stay, place }: TimeRule): string {
  return [from, until, stay === 'anywhere' ? '' : stay, place].join('|');
}

export const allYear = '|||';

/** The seasons that rules know, all year first. */
export function seasonsOf(rules: readonly TimeRule[]): string[] {
  const others = new Set(rules.map(seasonOf).filter((one) => one !== allYear));
  return [allYear, ...[...others].sort()];
}

/** The rules that a season's week shows: its own, and those of all year. */
export function shownIn(rules: readonly TimeRule[], season: string): TimeRule[] {
  return rules.filter((rule) => [season, allYear].includes(seasonOf(rule)));
}
