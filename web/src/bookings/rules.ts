import type { BookingPage, Question, Someone } from './queries';
import { t } from './texts';
import { numbersIn } from './when';

const notices = [0, 60, 240, 1440, 2880, 10080] as const;

/** How soon, to choose from; one that is there already stays among them. */
export function noticeChoices(now: number): { value: string; label: string }[] {
  const all = notices.includes(now as 0) ? [...notices] : [...notices, now];
  return all
    .sort((a, b) => a - b)
    .map((minutes) => ({ value: String(minutes), label: noticeWords(minutes) }));
}

/** "in a day"; odd ones in minutes. */
export function noticeWords(minutes: number): string {
  const known = notices.find((one) => one === minutes);
  return known === undefined ? t('lengths', { list: String(minutes) }) : t(`notice_${known}`);
}

const spans = [240, 720, 1440, 2880, 4320, 10080] as const;

/** Within how long, to choose from; one that is there already stays among them. */
export function withinChoices(now: number): { value: string; label: string }[] {
  const all: number[] = spans.includes(now as 240) ? [...spans] : [...spans, now];
  return all
    .sort((a, b) => a - b)
    .map((minutes) => ({ value: String(minutes), label: withinWords(minutes) }));
}

/** "2 days"; odd ones in minutes. */
export function withinWords(minutes: number): string {
  if (minutes % 10080 === 0) return t('withinWeeks', { count: minutes / 10080 });
  if (minutes % 1440 === 0) return t('withinDays', { count: minutes / 1440 });
  if (minutes % 60 === 0) return t('withinHours', { count: minutes / 60 });
  return t('lengths', { list: String(minutes) });
}

/** A page as its form holds it: numbers as they are typed. */
export interface Values {
  title: string;
  about: string;
  thanks: string;
  place: string;
  link: string;
  hosts: { principal: string; calendar: string }[];
  pick: string;
  zone: string;
  minutes: string;
  grid: string;
  notice: string;
  horizon: string;
  before: string;
  after: string;
  perDay: string;
  perWeek: string;
  moves: string;
  confirm: boolean;
  rooms: string[];
  within: string;
  questions: { key: string; text: string; choices: string; required: boolean }[];
}

/** The form of a page, or of a new one for the first person the reader supports. */
export function valuesOf(page: BookingPage | undefined, hosts: readonly Someone[]): Values {
  const first = hosts[0];
  const calendar = first?.calendars[0];
  if (!page) {
    return {
      title: '',
      about: '',
      thanks: '',
      place: '',
      link: '',
      hosts: first && calendar ? [{ principal: first.id, calendar: calendar.id }] : [],
      pick: 'all',
      zone: first?.zone ?? 'UTC',
      minutes: '30',
      grid: '30',
      notice: '1440',
      horizon: '30',
      before: '0',
      after: '0',
      perDay: '',
      perWeek: '',
      moves: '2',
      confirm: true,
      rooms: [],
      within: '2880',
      questions: [],
    };
  }
  const number = (n: number) => (n > 0 ? String(n) : '');
  return {
    title: page.title,
    about: page.about,
    thanks: page.thanks,
    place: page.place,
    link: page.link,
    hosts: page.hosts,
    pick: page.pick,
    zone: page.zone,
    minutes: page.minutes.join(', '),
    grid: String(page.grid),
    notice: String(page.notice),
    horizon: String(page.horizon),
    before: String(page.before),
    after: String(page.after),
    perDay: number(page.per_day),
    perWeek: number(page.per_week),
    moves: String(page.moves),
    confirm: page.confirm,
    rooms: page.rooms ?? [],
    within: String(page.confirm_within ?? 2880),
    questions: page.questions.map((one, index) => ({
      key: String(index),
      text: one.text,
      choices: one.choices.join(', '),
      required: one.required ?? false,
    })),
  };
}

/** What is sent of a form. */
export function bodyOf(values: Values) {
  const { title, about, thanks, place, link, hosts, zone, confirm, rooms } = values;
  return {
    title,
    about,
    thanks,
    place,
    link,
    hosts: hosts.map(({ principal, calendar }) => ({ principal, calendar })),
    zone,
    confirm,
    rooms,
    confirm_within: Number(values.within),
    pick: values.pick === 'any' ? ('any' as const) : ('all' as const),
    minutes: numbersIn(values.minutes),
    grid: Number(values.grid) as 15 | 30 | 60,
    notice: Number(values.notice),
    horizon: Number(values.horizon) || 0,
    before: Number(values.before) || 0,
    after: Number(values.after) || 0,
    per_day: Number(values.perDay) || 0,
    per_week: Number(values.perWeek) || 0,
    moves: Number(values.moves) || 0,
    questions: values.questions
      .filter(({ text }) => text.trim())
      .map(
        ({ text, choices, required }): Question => ({
          text,
          choices: choices
            .split(',')
            .map((one) => one.trim())
            .filter(Boolean),
          required,
        }),
      ),
  };
}
