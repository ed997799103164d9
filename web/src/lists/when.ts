import { civilDate, clock, fromMicros } from '../ui/time';

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
