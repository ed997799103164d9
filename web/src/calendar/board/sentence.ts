import { cityOf, clock, sameZone, shortDate } from '../../ui/time';
import type { Column, Meeting } from '../types';
import { dateText, wallOf } from '../wall';
import { endOf, placeAt, startOf, zoneAt } from './meeting';
import { t } from './texts';

/** The title as it is shown; what may not be seen is "Busy". */
export function titleOf(meeting: Pick<Meeting, 'title' | 'redacted'>): string {
  return meeting.title || (meeting.redacted ? t('busy') : t('untitled'));
}

/** "10:00–11:00" on the clocks of a zone. */
export function rangeIn(start: number, end: number, zone: string): string {
  const from = clock(start, zone);
  return end > start ? t('range', { from, to: clock(end, zone) }) : from;
}

/** "10:00 to 11:00", as it is read aloud. */
function spokenIn(start: number, end: number, zone: string): string {
  const from = clock(start, zone);
  return end > start ? t('fromTo', { from, to: clock(end, zone) }) : from;
}

/** The time where the meeting's principal is, and the reader's where that is another. */
export function timesOf(meeting: Meeting, column: Column, own: string): string {
  if (meeting.all_day) return t('allDay');
  const [start, end] = [startOf(meeting), endOf(meeting)];
  const zone = zoneAt(column, start, own);
  const there = rangeIn(start, end, zone);
  if (sameZone(zone, own)) return there;
  const place = placeAt(column.days, start)?.place || cityOf(zone);
  return `${t('there', { range: there, place })}, ${t('forYou', { range: rangeIn(start, end, own) })}`;
}

/**
 * A meeting in one sentence, for whoever hears the page: "Helen Okafor, Board call, 10:00 to 11:00 Singapore,
 * 02:00 to 03:00 for you, clashes with Investor lunch".
 */
export function sentenceOf(meeting: Meeting, column: Column, own: string): string {
  const parts = [column.principal.name, titleOf(meeting), ...spokenTimes(meeting, column, own)];
  if (meeting.clash?.length) parts.push(clashOf(meeting, column));
  if (meeting.status === 'tentative') parts.push(t('tentative'));
  if (meeting.status === 'cancelled') parts.push(t('cancelled'));
  if (meeting.class !== 'public') parts.push(t('isPrivate'));
  if (meeting.recurring) parts.push(t('recurring'));
  if (meeting.place) parts.push(t('atPlace', { place: meeting.place }));
  if (meeting.link) parts.push(t('hasLink'));
  if (meeting.guests > 0) {
    parts.push(t('replies', { accepted: meeting.replies.accepted, count: meeting.guests }));
  }
  return parts.join(', ');
}

function spokenTimes(meeting: Meeting, column: Column, own: string): string[] {
  if (meeting.all_day) return [t('allDayLower')];
  const [start, end] = [startOf(meeting), endOf(meeting)];
  const zone = zoneAt(column, start, own);
  const there = spokenIn(start, end, zone);
  if (sameZone(zone, own)) return [there];
  const place = placeAt(column.days, start)?.place || cityOf(zone);
  return [t('there', { range: there, place }), t('forYou', { range: spokenIn(start, end, own) })];
}

/** "clashes with Investor lunch", by the titles of what takes the same time. */
export function clashOf(meeting: Meeting, column: Column): string {
  const others = new Set(meeting.clash);
  const titles = column.meetings.filter(
    (other) =>
      others.has(other.event) &&
      other.start_us < meeting.end_us &&
      meeting.start_us < other.end_us &&
      other !== meeting,
  );
  if (titles.length === 0) return t('clashSome');
  return t('clashWith', { titles: titles.map(titleOf).join(', ') });
}

/** "17 Mar", or with the year where it is not this one; as the clocks of the zone have it. */
export function dateIn(ms: number, zone: string, today: string): string {
  return shortDate(dateText(wallOf(ms, zone)), today);
}
