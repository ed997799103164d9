import type { Column, DueTask } from '../calendar/types';
import { t } from './texts';

/** The day in one line: "12 meetings, 1 clash, 2 tasks late". */
export function summaryOf(columns: readonly Column[], late: readonly DueTask[]): string {
  const meetings = columns
    .flatMap((column) => column.meetings)
    .filter(({ status, busy }) => status !== 'cancelled' && busy);
  const clashes = columns.reduce((count, column) => count + clashesOf(column), 0);
  return [
    t('meetings', { count: meetings.length }),
    ...(clashes > 0 ? [t('clashes', { count: clashes })] : []),
    ...(late.length > 0 ? [t('lateTasks', { count: late.length })] : []),
  ].join(', ');
}

/** Each clash counts once, though it stands on all the meetings in it. */
function clashesOf({ meetings }: Column): number {
  const pairs = meetings.flatMap((one) =>
    meetings
      .filter(
        (other) =>
          one.clash.includes(other.event) &&
          one.start_us < other.end_us &&
          other.start_us < one.end_us &&
          one !== other,
      )
      .map((other) =>
        [one, other]
          .map((m) => `${m.event} ${m.recurrence_id ?? ''}`)
          .sort()
          .join(),
      ),
  );
  return new Set(pairs).size;
}
