import type { Chosen } from './Form';
import type { ReplanSearch } from './search';

/** What the address says, with what it leaves out: today, and a fortnight to go to. */
export function chosenOf(search: ReplanSearch, today: string): Chosen {
  const from = search.from ?? today;
  const until = search.until && search.until >= from ? search.until : from;
  const usual = addDays(until, 14);
  const last = addDays(from, 31);
  const to = search.to && search.to >= until ? search.to : usual;
  const who = (search.who ?? '').split(',').filter((id) => id !== '');
  const { at = '' } = search;
  const till = search.till && (from < until || search.till > at) ? search.till : '';
  return { who, from, until, at, till, to: to > last ? last : to };
}

function addDays(date: string, days: number): string {
  const day = new Date(`${date}T00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}
