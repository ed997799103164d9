import type { components } from '../api/schema';

/* The calendar's words for what the API answers. Fields ending in `_us` count microseconds. */
type Schemas = components['schemas'];

/** One occurrence of an event, as a column shows it. */
export type Meeting = Schemas['Meeting'];
/** An event, or one occurrence of it, with all that is known of it. */
export type EventDetail = Schemas['Detail'];
export type EventAnswer = Schemas['EventReply'];
export type Guest = Schemas['Guest'];
/** Time that belongs to an event. */
export type TimeBlock = Schemas['TimeBlock'];
export type Calendar = Schemas['CalendarView'];
/** The day or the week of all principals side by side. */
export type DayPage = Schemas['TodayPage'];
/** One principal's part of it. */
export type Column = Schemas['TodayColumn'];
/** Where somebody is on a date. */
export type PlaceOfDay = Schemas['TodayDay'];
/** A task as the day shows it. */
export type DueTask = Schemas['TodayTask'];
/** What others changed since the last visit. */
export type Changes = Schemas['Changes'];
export type ChangeGroup = Schemas['TodayGroup'];
export type Change = Schemas['TodayChange'];

export type NewEvent = Schemas['NewEvent'];
type Status = NonNullable<NewEvent['status']>;
type Class = NonNullable<NewEvent['class']>;

/** What may be said of an event; what is left out stays as it is, or takes its default. */
export type EventFields = Partial<Omit<NewEvent, 'id' | 'calendar' | 'status' | 'class'>> & {
  status?: Exclude<Status, ''>;
  class?: Exclude<Class, ''>;
};

/** How much of a series is meant: this one, it and all that follow, or all. */
export type Scope = 'this' | 'following' | 'all';

/** Which event, or which occurrence of it, a change is about, as it was when somebody looked. */
export interface Target {
  event: string;
  rev: number;
  recurrence_id?: string;
  scope: Scope;
}

/** A difference on the wall of the event's zone. `end_minutes` moves the end further: resizing. */
export interface Shift {
  days: number;
  minutes: number;
  end_minutes: number;
}

/** What becomes of a meeting that is put somewhere else. */
export interface Going {
  shift: Shift;
  /** Into the calendar of another person: their space. */
  to?: string;
  /** It stays where it was as well. */
  copy?: boolean;
}
