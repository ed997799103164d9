import { addDays } from '../time';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/**
 * Reads a date as people type one into a field: "2026-03-29", "29/3", "29 mar", "mar 29 2027", "tue",
 * "today", "tomorrow", "+3". Without a year it is the next such day from today on. Null when it is no date.
 * `monthFirst` reads "3/29" as people in the United States write it.
 */
export function readDate(text: string, today: string, monthFirst = false): string | null {
  const typed = text.trim().toLowerCase().replace(/,/g, ' ');
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  if (iso) return civil(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const ahead = daysAhead(typed, today);
  if (ahead !== null) return addDays(today, ahead);
  const numbers = /^(\d{1,2})[/. ](\d{1,2})(?:[/. ](\d{2}|\d{4}))?\.?$/.exec(typed);
  if (numbers) {
    const [first, second] = [Number(numbers[1]), Number(numbers[2])];
    return monthFirst
      ? inYear(numbers[3], first, second, today)
      : inYear(numbers[3], second, first, today);
  }
  const named = typed.replace(/^(?:sun|mon|tue|wed|thu|fri|sat)[a-z]* +/, '').split(/[ .]+/);
  const month = named.findIndex((word) => months.includes(word.slice(0, 3)));
  const day = named.find((word) => /^\d{1,2}(?:st|nd|rd|th)?$/.test(word));
  if (month < 0 || !day) return null;
  const year = named.find((word) => /^\d{4}$/.test(word));
  return inYear(
    year,
    months.indexOf((named[month] ?? '').slice(0, 3)) + 1,
    parseInt(day, 10),
    today,
  );
}

function daysAhead(typed: string, today: string): number | null {
  if (typed === 'today') return 0;
  if (typed === 'tomorrow' || typed === 'tmr') return 1;
  if (/^\+\d{1,3}$/.test(typed)) return Number(typed);
  const weekday = /^[a-z]{3,9}$/.test(typed) ? weekdays.indexOf(typed.slice(0, 3)) : -1;
  if (weekday < 0) return null;
  return (weekday - new Date(`${today}T00:00Z`).getUTCDay() + 7) % 7;
}

function inYear(
  year: string | undefined,
  month: number,
  day: number,
  today: string,
): string | null {
  if (year) return civil(Number(year) + (year.length === 2 ? 2000 : 0), month, day);
  const thisYear = Number(today.slice(0, 4));
  const here = civil(thisYear, month, day);
  if (here && here >= today) return here;
  // 29 February comes only every fourth year.
  for (let ahead = 1; ahead <= 8; ahead++) {
    const later = civil(thisYear + ahead, month, day);
    if (later) return later;
  }
  return null;
}

function civil(year: number, month: number, day: number): string | null {
  const at = new Date(Date.UTC(year, month - 1, day));
  const real = at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return real && year > 1900 ? at.toISOString().slice(0, 10) : null;
}
