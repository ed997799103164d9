/*
 * How far the clocks of zones are ahead of UTC. The first formatter of Intl takes a browser longer to make than the whole
 * frame of the page takes to draw, so Temporal is asked where there is one (ECMA-262, 2026), and Intl elsewhere.
 */

/** What is used of Temporal. */
interface TemporalPart {
  Instant: {
    fromEpochMilliseconds: (ms: number) => { toZonedDateTimeISO: (zone: string) => Zoned };
  };
}
interface Zoned {
  offsetNanoseconds: number;
  equals: (other: Zoned) => boolean;
}

const quarterMs = 15 * 60_000;
const mostOffsets = 20_000;
const offsets = new Map<string, number>();
const known = new Map<string, boolean>();
const readers = new Map<string, Intl.DateTimeFormat>();

const temporal = () => (globalThis as { Temporal?: TemporalPart }).Temporal;

/** Whether this browser knows the zone; files may bring zones of their own. */
export function knowsZone(zone: string): boolean {
  let knows = known.get(zone);
  if (knows === undefined) {
    knows = zone !== '' && read(0, zone) !== undefined;
    known.set(zone, knows);
  }
  return knows;
}

/** Whether two names mean one zone; old names count as the new ones. */
export function sameZone(a: string, b: string): boolean {
  if (a === b) return true;
  if (!knowsZone(a) || !knowsZone(b)) return false;
  const instant = temporal()?.Instant.fromEpochMilliseconds(0);
  if (instant) return instant.toZonedDateTimeISO(a).equals(instant.toZonedDateTimeISO(b));
  return reader(a).resolvedOptions().timeZone === reader(b).resolvedOptions().timeZone;
}

/** How far a zone's clocks are ahead of UTC at an instant, in milliseconds; 0 for a zone it does not know. */
export function offsetAt(ms: number, zone: string): number {
  // Clocks change at full quarters of an hour at the finest, so one reading serves a quarter.
  const quarter = Math.floor(ms / quarterMs);
  const key = `${zone} ${quarter}`;
  const found = offsets.get(key);
  if (found !== undefined) return found;
  if (offsets.size >= mostOffsets) offsets.clear();
  const offset = read(quarter * quarterMs, zone) ?? 0;
  offsets.set(key, offset);
  return offset;
}

/** Undefined for a zone that the browser does not know. */
function read(ms: number, zone: string): number | undefined {
  try {
    const instant = temporal()?.Instant.fromEpochMilliseconds(ms);
    return instant
      ? instant.toZonedDateTimeISO(zone).offsetNanoseconds / 1_000_000
      : readByParts(ms, zone);
  } catch {
    return undefined;
  }
}

function readByParts(ms: number, zone: string): number {
  const part: Record<string, number> = {};
  for (const { type, value } of reader(zone).formatToParts(ms)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second) - ms;
}

function reader(zone: string): Intl.DateTimeFormat {
  let made = readers.get(zone);
  if (!made) {
    made = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    readers.set(zone, made);
  }
  return made;
}
