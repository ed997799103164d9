import { shortDate } from '../ui/time';
import type { Partnership } from './queries';
import { t } from './texts';

interface Range {
  from: string;
  until?: string;
}

/** "20–24 Nov", "28 Nov – 3 Dec", "18 Dec" for a single day; the year where it is not this one. */
export function rangeText({ from, until = from }: Range, today: string): string {
  if (from === until) return shortDate(from, today);
  if (from.slice(0, 7) === until.slice(0, 7)) {
    return `${Number(from.slice(8))}–${shortDate(until, today)}`;
  }
  const first =
    from.slice(0, 4) === until.slice(0, 4) ? shortDate(from, from) : shortDate(from, today);
  return `${first} – ${shortDate(until, today)}`;
}

/** How long somebody supports: "since 17 Oct 2025", "until 1 Dec", "from 5 Jan". */
export function termText(
  { from, until, state }: Pick<Partnership, 'from' | 'until' | 'state'>,
  today: string,
): string {
  if (state === 'ended') return rangeText({ from, until: until ?? from }, today);
  if (state === 'future') {
    return until
      ? rangeText({ from, until }, today)
      : t('fromDate', { date: shortDate(from, today) });
  }
  return until
    ? t('untilDate', { date: shortDate(until, today) })
    : t('since', { date: shortDate(from, today) });
}

/** Cover is support with an end and a reason. */
export function isCover({ until, reason }: Pick<Partnership, 'until' | 'reason'>): boolean {
  return until !== undefined && reason !== '';
}

const order = ['owner', 'assistant', 'viewer', 'busy'] as const;

/** Who does most stands first, then what began first; what is over is left out. */
export function standing(partnerships: readonly Partnership[]): Partnership[] {
  return partnerships
    .filter(({ state }) => state !== 'ended')
    .sort(
      (a, b) =>
        order.indexOf(a.role) - order.indexOf(b.role) ||
        a.state.localeCompare(b.state) ||
        a.from.localeCompare(b.from),
    );
}

/** What is over, last ended first. */
export function ended(partnerships: readonly Partnership[]): Partnership[] {
  return partnerships
    .filter(({ state }) => state === 'ended')
    .sort((a, b) => (b.until ?? '').localeCompare(a.until ?? ''));
}
