import type { Column, Meeting } from '../calendar/types';
import { t } from './texts';

/** The day in one line: "12 meetings, 1 clash, 2 tasks late". */
export function summaryOf(columns: readonly Column[], late: number): string {
  const meetings = columns
    .flatMap((column) => column.meetings)
    .filter(({ status, busy }) => status !== 'cancelled' && busy);
  const clashes = columns.reduce((count, column) => count + clashesOf(column), 0);
  return [
    t('meetings', { count: meetings.length }),
    ...(clashes > 0 ? [t('clashes', { count: clashes })] : []),
    ...(late > 0 ? [t('lateTasks', { count: late })] : []),
  ].join(', ');
}

/** Meetings that share a stretch of time are one clash, as they are one finding below, and not one for each two of them. */
function clashesOf({ meetings }: Column): number {
  const clashing = meetings
    .filter(({ clash }) => clash.length > 0)
    .sort((a, b) => a.start_us - b.start_us);
  let count = 0;
  let open: Meeting[] = []; // those not over where we stand: all of them share that instant
  clashing.forEach((one, i) => {
    open = [...open.filter(({ end_us }) => end_us > one.start_us), one];
    const next = clashing[i + 1];
    if (next && next.start_us < Math.min(...open.map(({ end_us }) => end_us))) return; // it joins them
    if (open.some(({ clash }) => open.some(({ event }) => clash.includes(event)))) count += 1;
  });
  return count;
}
