import { civilDate, fromMicros, hourOf } from '../ui/time';
import type { Block, Plan } from './usePlan';

/** A meeting on the axis of a day: where it begins and how long it is, in percent, and in which lane. */
export interface Lane {
  key: string;
  title: string;
  kind: 'out' | 'in' | 'stays' | 'gone' | 'other';
  startUS: number;
  endUS: number;
  left: number;
  width: number;
  lane: number;
}

export interface Strip {
  blocks: readonly Lane[];
  lanes: number;
}

export interface Row {
  principal: Plan['people'][number];
  date: string;
  before: Strip;
  after: Strip;
}

/** Hours that are always shown. */
const usual = { from: 8, to: 18 };

/** The days on which something changes, of those in whose days it does. */
export function days(plan: Plan, zone: string): { rows: Row[]; from: number; to: number } {
  const dateOf = (us: number) => civilDate(fromMicros(us), zone);
  const changing = new Set<string>();
  for (const { key, kind, principal, was_start_us, start_us } of plan.entries) {
    if (kind === 'other') continue;
    changing.add(`${principal} ${dateOf(was_start_us)}`);
    if (key) changing.add(`${principal} ${dateOf(start_us)}`);
  }
  let { from, to } = usual;
  for (const { was_start_us, was_end_us, start_us, end_us, principal } of plan.entries) {
    for (const [start, end] of [
      [was_start_us, was_end_us],
      [start_us, end_us],
    ] as const) {
      if (!changing.has(`${principal} ${dateOf(start)}`)) continue;
      from = Math.min(from, hourOf(fromMicros(start), zone));
      const last = hourOf(fromMicros(end - 1), zone) + 1;
      to = dateOf(end - 1) === dateOf(start) ? Math.max(to, last) : 24;
    }
  }
  const rows: Row[] = [];
  for (const one of [...changing].sort(byDate)) {
    const [id, date] = one.split(' ') as [string, string];
    const principal = plan.people.find((person) => person.id === id);
    if (!principal) continue;
    const own = plan.entries.filter((entry) => entry.principal === id);
    const before = own.filter((entry) => dateOf(entry.was_start_us) === date);
    const after = own.filter((entry) => dateOf(entry.start_us) === date && !gone.has(entry.kind));
    const axis = { from, to, zone };
    rows.push({
      principal,
      date,
      before: strip(before, axis, (e) => [e.was_start_us, e.was_end_us, was(e)]),
      after: strip(after, axis, (e) => [
        e.start_us,
        e.end_us,
        e.kind === 'moves' ? 'in' : plain(e),
      ]),
    });
  }
  return { rows, from, to };
}

const gone = new Set<string>(['cancelled', 'nowhere']);

function byDate(a: string, b: string): number {
  const [who, day] = a.split(' ') as [string, string];
  const [other, when] = b.split(' ') as [string, string];
  return day.localeCompare(when) || who.localeCompare(other);
}

function was(entry: Block): Lane['kind'] {
  if (entry.kind === 'moves') return 'out';
  return gone.has(entry.kind) ? 'gone' : plain(entry);
}

function plain({ kind }: Block): Lane['kind'] {
  return kind === 'stays' ? 'stays' : 'other';
}

/** Puts meetings onto an axis, those at the same time into lanes of their own. */
function strip(
  entries: readonly Block[],
  axis: { from: number; to: number; zone: string },
  of: (entry: Block) => [number, number, Lane['kind']],
): Strip {
  const ends: number[] = [];
  const blocks = entries
    .map((entry) => ({ entry, times: of(entry) }))
    .sort((a, b) => a.times[0] - b.times[0] || b.times[1] - a.times[1])
    .map(({ entry, times: [startUS, endUS, kind] }) => {
      const free = ends.findIndex((end) => end <= startUS);
      const lane = free < 0 ? ends.length : free;
      ends[lane] = endUS;
      const span = axis.to - axis.from;
      const begin = hoursInto(startUS, axis.zone) - axis.from;
      const length = Math.min((endUS - startUS) / 3.6e9, span - begin);
      const left = (Math.max(0, begin) / span) * 100;
      return {
        key: entry.key,
        title: entry.title,
        kind,
        startUS,
        endUS,
        left,
        width: Math.max(1.5, (length / span) * 100),
        lane,
      };
    });
  return { blocks, lanes: ends.length };
}

/** The hours on the clock, with their minutes as a part. */
function hoursInto(us: number, zone: string): number {
  const ms = fromMicros(us);
  // Every zone in use is a whole number of quarters of an hour away from UTC.
  const past = (ms % 3.6e6) / 3.6e6;
  const shifted = zoneMinutes(ms, zone) / 60;
  return hourOf(ms, zone) + ((past + shifted) % 1);
}

/** By how many minutes past the whole hour a zone is shifted. */
function zoneMinutes(ms: number, zone: string): number {
  const shown = new Intl.DateTimeFormat('en-GB', { timeZone: zone, minute: '2-digit' }).format(ms);
  const plainly = new Date(ms).getUTCMinutes();
  return (Number(shown) - plainly + 60) % 60;
}
