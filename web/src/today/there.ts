import { relativeDay } from '../ui/RelativeDate';
import { cityOf, sameZone } from '../ui/time';
import { t } from './texts';

/** "Tue 24 Mar 2026 10:00–10:30 Asia/Singapore", as the API writes when a meeting is. */
const written = /^\w{3} (\d{1,2}) (\w{3}) (\d{4}) (\d\d:\d\d.*?)(?: (\S+\/\S+|UTC))?$/;

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

interface Read {
  date: string;
  times: string;
  zone: string;
}

/**
 * What a change's one line leaves out: on which day it is, and the times where the meeting is when those are not
 * the reader's. "Mon, 10:00–11:30 → 11:30–13:00 in Singapore".
 */
export function whenThere(
  fields: readonly { name: string; before: string; after: string }[],
  own: string,
  today: string,
): string | null {
  const when = fields.find(({ name }) => name === 'when');
  const before = read(when?.before);
  const after = read(when?.after);
  if (!before || !after) return null;
  const day = before.date === after.date ? dayOf(after.date, today) : '';
  const there = after.zone !== '' && !sameZone(after.zone, own) ? cityOf(after.zone) : '';
  if (!there) return day || null;
  const moved = t('there', {
    before: timesOf(before, day),
    after: timesOf(after, day),
    place: there,
  });
  return day ? `${day}, ${moved}` : moved;
}

function timesOf({ date, times }: Read, day: string): string {
  return day ? times : `${dayText(date)} ${times}`;
}

function read(text: string | undefined): Read | null {
  const [, day = '', month = '', year = '', times = '', zone = ''] = written.exec(text ?? '') ?? [];
  if (!times) return null;
  const number = String(months.indexOf(month) + 1).padStart(2, '0');
  return { date: `${year}-${number}-${day.padStart(2, '0')}`, times, zone };
}

function dayOf(date: string, today: string): string {
  const weekday = dayText(date).split(' ')[0] ?? '';
  const named = relativeDay(date, today);
  return named.startsWith(weekday)
    ? dayText(date)
    : /^\d/.test(named)
      ? `${weekday} ${named}`
      : named;
}

const days = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
});

function dayText(date: string): string {
  return days.format(new Date(`${date}T00:00Z`)).replace(',', '');
}
