/** How far the clocks of zones are ahead. To make a formatter takes the browser longer than to draw a row, so each zone has one. */
const quarterMs = 15 * 60_000;
const readers = new Map<string, Intl.DateTimeFormat | null>();
const offsets = new Map<string, number>();
const mostOffsets = 20_000;

function reader(zone: string): Intl.DateTimeFormat | null {
  let made = readers.get(zone);
  if (made === undefined) {
    made = makeReader(zone);
    readers.set(zone, made);
  }
  return made;
}

function makeReader(zone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    return null;
  }
}

/** Whether this browser knows the zone; files may bring zones of their own. */
export function knowsZone(zone: string): boolean {
  return zone !== '' && reader(zone) !== null;
}

/** How far a zone's clocks are ahead of UTC at an instant, in milliseconds; 0 for a zone it does not know. */
export function offsetAt(ms: number, zone: string): number {
  // Clocks change at full quarters of an hour at the finest, so one reading serves a quarter.
  const quarter = Math.floor(ms / quarterMs);
  const key = `${zone} ${quarter}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  if (offsets.size >= mostOffsets) offsets.clear();
  const found = readOffset(quarter * quarterMs, zone);
  offsets.set(key, found);
  return found;
}

function readOffset(ms: number, zone: string): number {
  const found = reader(zone);
  if (!found) return 0;
  const part: Record<string, number> = {};
  for (const { type, value } of found.formatToParts(ms)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second) - ms;
}
