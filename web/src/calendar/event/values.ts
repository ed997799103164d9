import type { Needs } from '../../api/resources';
import { knowsZone } from '../../ui/offset';
import { addDays } from '../../ui/time';
import type { EventDetail, EventFields, Guest, TimeBlock } from '../types';
import { minuteMs, readWall, wallText } from '../wall';
import { readRepeat, writeRepeat } from './repeat';
import { t } from './texts';

/** A meeting as the form has it. Dates and times are on the wall of the zone; the end of an all-day one is its last day. */
export interface FormValues {
  title: string;
  calendar: string;
  allDay: boolean;
  startDate: string;
  startTime: string;
  endDate: string;
  endTime: string;
  zone: string;
  place: string;
  link: string;
  guests: Guest[];
  description: string;
  rule: string;
  until: string;
  class: 'public' | 'confidential' | 'private';
  busy: boolean;
  status: 'confirmed' | 'tentative' | 'cancelled';
  tags: string[];
  blocks: TimeBlock[];
  needs: Needs;
}

/** An empty form. */
export function emptyValues(date: string, zone: string): FormValues {
  return {
    title: '',
    calendar: '',
    allDay: false,
    startDate: date,
    startTime: '',
    endDate: date,
    endTime: '',
    zone,
    place: '',
    link: '',
    guests: [],
    description: '',
    rule: '',
    until: '',
    class: 'public',
    busy: true,
    status: 'confirmed',
    tags: [],
    blocks: [],
    needs: {},
  };
}

/** An empty form with what is known already. */
export function valuesFrom(
  fields: EventFields & { calendar?: string },
  date: string,
  zone: string,
): FormValues {
  const empty = emptyValues(date, zone);
  const { start, end, all_day = false, guests, rule, ...rest } = fields;
  const known = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  const inZone = fields.zone || zone;
  return {
    ...empty,
    ...(known as Partial<FormValues>),
    zone: inZone,
    guests: guests ?? [],
    ...readRepeat(rule, inZone),
    ...(start ? timesOf(start, end, all_day) : {}),
  };
}

/** The form of an event. */
export function valuesOf(event: EventDetail): FormValues {
  return {
    title: event.title,
    calendar: event.calendar,
    ...timesOf(event.start, event.end, event.all_day),
    zone: event.zone,
    place: event.place,
    link: event.link,
    guests: event.guest_list,
    description: event.description,
    ...readRepeat(event.rule, event.zone),
    class: event.class,
    busy: event.busy,
    status: event.status,
    tags: event.tags,
    blocks: event.blocks,
    needs: event.needs,
  };
}

type Times = Pick<FormValues, 'allDay' | 'startDate' | 'startTime' | 'endDate' | 'endTime'>;

function timesOf(start: string, end: string | undefined, allDay: boolean): Times {
  const [startDate = '', startTime = ''] = start.slice(0, 16).split('T');
  const [endDate = startDate, endTime = ''] = (end ?? '').slice(0, 16).split('T');
  if (!allDay) return { allDay, startDate, startTime, endDate: endDate || startDate, endTime };
  const last = end && endDate > startDate ? addDays(endDate, -1) : startDate;
  return { allDay, startDate, startTime: '', endDate: last, endTime: '' };
}

/** Keeps the length when the start moves, as people expect. */
export function moveStart(was: FormValues, next: Partial<FormValues>): FormValues {
  const now = { ...was, ...next };
  if (was.endTime === '' && now.startTime !== '' && !now.allDay) return withUsualEnd(now);
  const before = readWall(`${was.startDate}T${was.startTime || '00:00'}`);
  const after = readWall(`${now.startDate}T${now.startTime || '00:00'}`);
  const end = readWall(`${was.endDate}T${was.endTime || '00:00'}`);
  if (Number.isNaN(before) || Number.isNaN(after) || Number.isNaN(end)) return now;
  const moved = wallText(end + after - before);
  return { ...now, endDate: moved.slice(0, 10), endTime: was.endTime && moved.slice(11, 16) };
}

/** Half an hour, as long as nobody has said otherwise. */
function withUsualEnd(values: FormValues): FormValues {
  const start = readWall(`${values.startDate}T${values.startTime}`);
  if (Number.isNaN(start)) return values;
  const end = wallText(start + 30 * minuteMs);
  return { ...values, endDate: end.slice(0, 10), endTime: end.slice(11, 16) };
}

/** What is wrong before anybody is asked, by field. */
export function problemsOf(values: FormValues): Partial<Record<keyof FormValues, string>> {
  const problems: Partial<Record<keyof FormValues, string>> = {};
  const { allDay, startDate, startTime, endDate, endTime } = values;
  if (values.title.trim() === '') problems.title = t('titleNeeded');
  if (!startDate) problems.startDate = t('startNeeded');
  if (!allDay && !startTime) problems.startTime = t('timeNeeded');
  if (endDate && endDate < startDate) problems.endDate = t('endEarly');
  if (!allDay && endDate === startDate && endTime && endTime < startTime) {
    problems.endTime = t('endEarly');
  }
  if (!allDay && values.zone !== '' && !knowsZone(values.zone)) problems.zone = t('zoneUnknown');
  return problems;
}

/** What the form says, as the API wants it. */
export function fieldsOf(values: FormValues): Required<EventFields> {
  const { allDay, startDate, startTime, zone } = values;
  const endDate = values.endDate || startDate;
  const end = allDay ? addDays(endDate, 1) : values.endTime && `${endDate}T${values.endTime}`;
  return {
    title: values.title.trim(),
    start: allDay ? startDate : `${startDate}T${startTime}`,
    end,
    zone: allDay ? '' : zone,
    all_day: allDay,
    place: values.place,
    link: values.link.trim(),
    description: values.description,
    guests: values.guests,
    rule: writeRepeat(values, zone, allDay),
    class: values.class,
    status: values.status,
    busy: values.busy,
    tags: values.tags,
    blocks: values.blocks,
    needs: neededOf(values.needs),
  };
}

/** What is needed, without what was opened and left empty. */
function neededOf({ resources = [], catering = {}, visitors = '' }: Needs): Needs {
  const { people = 0, what = '', when = '' } = catering;
  return {
    ...(resources.length > 0 && { resources }),
    ...((people > 0 || what.trim() || when.trim()) && { catering }),
    ...(visitors.trim() && { visitors }),
  };
}

const times = ['start', 'end', 'zone', 'all_day'] as const;

/** Only what was changed. Start, end, zone and all-day belong together: one of them alone would be read beside the others' old values. */
export function changesOf(before: FormValues, after: FormValues): EventFields {
  const was = fieldsOf(before);
  const now = fieldsOf(after);
  const changed = (Object.keys(now) as (keyof EventFields)[]).filter(
    (field) => JSON.stringify(was[field]) !== JSON.stringify(now[field]),
  );
  const moved = times.some((field) => changed.includes(field));
  const wanted = new Set([...changed, ...(moved ? times : [])]);
  if (now.end === '') wanted.delete('end');
  return Object.fromEntries(
    Object.entries(now).filter(([field]) => wanted.has(field as keyof EventFields)),
  );
}

/** Mine over theirs: the fields that I changed keep what I typed, all others take what they are now. */
export function mine(before: FormValues, typed: FormValues, theirs: FormValues): FormValues {
  const entries = Object.entries(typed).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field as keyof FormValues]),
  );
  return { ...theirs, ...Object.fromEntries(entries) };
}

/** The form's field for a field of the API. */
export function formField(field: string, values: FormValues): keyof FormValues | undefined {
  const known: Record<string, keyof FormValues> = {
    title: 'title',
    calendar: 'calendar',
    start: values.startDate === '' || values.allDay ? 'startDate' : 'startTime',
    end: values.allDay ? 'endDate' : 'endTime',
    zone: 'zone',
    place: 'place',
    link: 'link',
    description: 'description',
    guests: 'guests',
    rule: 'rule',
    class: 'class',
    status: 'status',
    busy: 'busy',
    tags: 'tags',
    needs: 'needs',
  };
  return known[field.split('.')[0] ?? ''];
}
