/**
 * How a task repeats, as far as the form can show it. It is a part of RRULE (RFC 5545 section 3.3.10); rules
 * beyond it, which files and programs bring, are shown in words and stay as they are until they are replaced.
 */
export interface Repeat {
  unit: Unit;
  /** Every so many units; 1 or more. */
  every: number;
  /** Of weekly rules: the weekdays, as in weekdayCodes. Never empty for them. */
  days: string[];
  /** Of monthly rules: "MO" in "2MO" and which one, -1 for the last; absent for the day of the month. */
  nth?: { day: string; which: number };
  /** Of monthly rules: the first or the last working day. */
  workday?: 1 | -1;
  /** Last date, "YYYY-MM-DD". */
  until?: string;
  /** How often in all. */
  count?: number;
}

export const units = ['day', 'week', 'month', 'year'] as const;
export type Unit = (typeof units)[number];
export const weekdayCodes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

const frequencies: Record<string, Unit> = {
  DAILY: 'day',
  WEEKLY: 'week',
  MONTHLY: 'month',
  YEARLY: 'year',
};
const working = ['MO', 'TU', 'WE', 'TH', 'FR'];

/** Reads a rule; null when it says more than a Repeat can hold. */
export function readRepeat(rule: string, due: string): Repeat | null {
  const parts = new Map(
    rule.split(';').map((part) => part.toUpperCase().split('=', 2) as [string, string]),
  );
  const unit = frequencies[parts.get('FREQ') ?? ''];
  const every = Number(parts.get('INTERVAL') ?? '1');
  if (!unit || !Number.isInteger(every) || every < 1) return null;
  const repeat: Repeat = { unit, every, days: [] };
  const byDay = parts.get('BYDAY')?.split(',') ?? [];
  const position = parts.get('BYSETPOS');
  const taken =
    position === undefined ? takeDays(repeat, byDay, due) : takeWorkday(repeat, byDay, position);
  if (!taken) return null;
  const until = parts.get('UNTIL');
  if (until) repeat.until = `${until.slice(0, 4)}-${until.slice(4, 6)}-${until.slice(6, 8)}`;
  if (parts.has('COUNT')) repeat.count = Number(parts.get('COUNT'));
  const monthDay = parts.get('BYMONTHDAY');
  if (monthDay && (unit !== 'month' || Number(monthDay) !== Number(due.slice(8)))) return null;
  const known = ['FREQ', 'INTERVAL', 'BYDAY', 'BYMONTHDAY', 'BYSETPOS', 'UNTIL', 'COUNT', 'WKST'];
  return [...parts.keys()].every((name) => known.includes(name)) ? repeat : null;
}

function takeDays(repeat: Repeat, byDay: string[], due: string): boolean {
  const plain = byDay.every((code) => weekdayCodes.some((one) => one === code));
  if (repeat.unit === 'week') {
    repeat.days = byDay.length > 0 ? byDay : [weekdayCode(due)];
    return plain;
  }
  if (byDay.length === 0) return true;
  if (repeat.unit === 'day' && repeat.every === 1 && plain) {
    repeat.unit = 'week';
    repeat.days = byDay;
    return true;
  }
  const nth = /^([1-4]|-1)(MO|TU|WE|TH|FR|SA|SU)$/.exec(byDay[0] ?? '');
  if (repeat.unit !== 'month' || byDay.length !== 1 || !nth) return false;
  repeat.nth = { which: Number(nth[1]), day: nth[2] ?? 'MO' };
  return true;
}

function takeWorkday(repeat: Repeat, byDay: string[], position: string): boolean {
  const all = byDay.length === working.length && working.every((one) => byDay.includes(one));
  if (repeat.unit !== 'month' || !all || (position !== '1' && position !== '-1')) return false;
  repeat.workday = position === '1' ? 1 : -1;
  return true;
}

/** Writes it as an RRULE value. */
export function writeRepeat({ unit, every, days, nth, workday, until, count }: Repeat): string {
  const names: Record<Unit, string> = {
    day: 'DAILY',
    week: 'WEEKLY',
    month: 'MONTHLY',
    year: 'YEARLY',
  };
  const parts = [`FREQ=${names[unit]}`];
  if (every > 1) parts.push(`INTERVAL=${every}`);
  if (unit === 'week') parts.push(`BYDAY=${weekdayCodes.filter((one) => days.includes(one))}`);
  if (unit === 'month' && workday) parts.push(`BYDAY=${working}`, `BYSETPOS=${workday}`);
  else if (unit === 'month' && nth) parts.push(`BYDAY=${nth.which}${nth.day}`);
  if (until) parts.push(`UNTIL=${until.replaceAll('-', '')}`);
  else if (count) parts.push(`COUNT=${count}`);
  return parts.join(';');
}

/** "TU" for a Tuesday. */
export function weekdayCode(date: string): string {
  return weekdayCodes[(new Date(`${date}T00:00Z`).getUTCDay() + 6) % 7] ?? 'MO';
}

/** Which Tuesday of its month a date is: 1 to 4, or -1 for the last one. */
export function whichOfMonth(date: string): { day: string; which: number } {
  const nth = Math.ceil(Number(date.slice(8)) / 7);
  return { day: weekdayCode(date), which: nth > 4 ? -1 : nth };
}

/** Whether it is Monday to Friday, every week. */
export function onWorkingDays({ unit, every, days }: Repeat): boolean {
  return (
    unit === 'week' &&
    every === 1 &&
    days.length === working.length &&
    working.every((one) => days.includes(one))
  );
}
