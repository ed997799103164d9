import { civilDate, clock, daysBetween, fromMicros } from '../ui/time';

/** A cell holds an instant in microseconds, or a date where whole days are meant. */
const whole = /^\d{4}-\d{2}-\d{2}$/;

/** The date of a cell on the clocks of a zone. */
export function dayIn(value: string, zone: string): string {
  return whole.test(value) ? value : civilDate(fromMicros(Number(value)), zone);
}

/** The time of a cell there; nothing where whole days are meant. */
export function timeIn(value: string, zone: string): string | undefined {
  return whole.test(value) ? undefined : clock(fromMicros(Number(value)), zone);
}

/** The first and the last day of what lasts from one cell to another; what ends at midnight is not there on the day that begins then. */
export function daysIn(value: string, until: string | undefined, zone: string): [string, string] {
  const first = dayIn(value, zone);
  if (!until) return [first, first];
  const last = whole.test(until) ? until : civilDate(fromMicros(Number(until)) - 1, zone);
  return [first, last > first ? last : first];
}

/** Which of its days one is, of something that lasts for several: "2/4". */
export function partOf(date: string, [first, last]: [string, string]): string | undefined {
  return first === last
    ? undefined
    : `${daysBetween(first, date) + 1}/${daysBetween(first, last) + 1}`;
}
