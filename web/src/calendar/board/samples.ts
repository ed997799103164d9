import type { Column, Meeting } from '../types';

/** What tests make boards of. */
export const utc = (text: string) => Date.parse(`${text}Z`);

export function meeting(
  title: string,
  start: string,
  end: string,
  more: Partial<Meeting> = {},
): Meeting {
  return {
    event: title,
    calendar: 'c',
    space: 's',
    title,
    start_us: utc(start) * 1000,
    end_us: utc(end) * 1000,
    start,
    end,
    zone: 'UTC',
    all_day: false,
    floating: false,
    status: 'confirmed',
    class: 'public',
    busy: true,
    redacted: false,
    recurring: false,
    guests: 0,
    replies: { accepted: 0, declined: 0, tentative: 0, waiting: 0 },
    tags: [],
    rev: 1,
    warnings: [],
    clash: [],
    ...more,
  };
}

export function column(name: string, meetings: Meeting[], more: Partial<Column> = {}): Column {
  return {
    principal: { id: name, name, colour: 0 },
    days: [],
    working: [],
    protected: [],
    all_day: [],
    meetings,
    ...more,
  };
}
