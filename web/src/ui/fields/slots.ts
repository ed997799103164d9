import { newId } from '../../api/id';

/** A day and a time that is being chosen. */
export interface Slot {
  key: string;
  date: string;
  time: string;
}

/** A wall time some minutes later: "2026-03-29T10:00" → "2026-03-30T10:00". */
export function later(wall: string, minutes: number): string {
  return new Date(Date.parse(`${wall}:00Z`) + minutes * 60_000).toISOString().slice(0, 16);
}

/** Two working days ahead at five, but not before today's: when an answer can be expected. */
export function usualDeadline(today: string, first: string | undefined): string {
  let date = `${today}T17:00`;
  for (let days = 2; days > 0; ) {
    date = later(date, 24 * 60);
    if (new Date(`${date}:00Z`).getUTCDay() % 6 !== 0) days -= 1;
  }
  const before = first && later(first, -60);
  return before && before < date ? before : date;
}

export function letterOf(index: number): string {
  return String.fromCharCode(65 + index);
}

/** What a form begins with: the times that were given, or two of the coming week. */
export function firstSlots(
  { start, starts }: { start?: string; starts?: readonly string[] },
  today: string,
  most: number,
): Slot[] {
  if (starts?.length) return starts.slice(0, most).map(slotAt);
  if (!start)
    return [next(undefined, today), { ...next(undefined, today), key: newId() }].map(spread);
  const first = slotAt(start);
  return [first, next(first, today)];
}

export function slotAt(start: string): Slot {
  return { key: newId(), date: start.slice(0, 10), time: start.slice(11, 16) || '10:00' };
}

/** Two times at once begin on two days. */
function spread(slot: Slot, index: number): Slot {
  return index === 0 ? slot : next(slot, slot.date);
}

/** The same time a day later, or the coming week. */
export function next(before: Slot | undefined, today: string): Slot {
  const days = before ? 1 : 7;
  const start = later(`${before?.date || today}T${before?.time || '10:00'}`, days * 24 * 60);
  return { key: newId(), date: start.slice(0, 10), time: start.slice(11) };
}
