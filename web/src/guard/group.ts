import type { Finding, Findings, Standing } from '../api/findings';
import { civilDate, clock, daysBetween, fromMicros, longDate, weekday } from '../ui/time';
import type { GuardSearch } from './search';
import { t } from './texts';

export interface Group {
  key: string;
  title: string;
  items: Finding[];
}

/** What the filters leave. */
export function chosen(items: readonly Finding[], { who, kind }: GuardSearch): Finding[] {
  return items.filter((one) => (!who || one.principal === who) && (!kind || one.kind === kind));
}

/** By the reader's days; what goes on already counts as today. */
export function byDay(items: readonly Finding[], own: string, today: string): Group[] {
  const dateOf = (one: Finding) => {
    const date = civilDate(fromMicros(one.start_us), own);
    return date < today ? today : date;
  };
  return grouped(items, dateOf, (date) => longDate(date, today));
}

export function byPerson(items: readonly Finding[], people: readonly Standing[]): Group[] {
  return people.flatMap(({ id, name }) => {
    const own = items.filter(({ principal }) => principal === id);
    return own.length > 0 ? [{ key: id, title: name, items: own }] : [];
  });
}

function grouped(
  items: readonly Finding[],
  keyOf: (one: Finding) => string,
  titleOf: (key: string) => string,
): Group[] {
  const all = new Map<string, Finding[]>();
  for (const one of items) {
    const key = keyOf(one);
    all.set(key, [...(all.get(key) ?? []), one]);
  }
  return [...all]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, list]) => ({ key, title: titleOf(key), items: list }));
}

/** "11:00" today, "Thu 11:00" within the week, else with its date. */
export function whenText(us: number, own: string, today: string): string {
  const at = fromMicros(us);
  const date = civilDate(at, own);
  const days = daysBetween(today, date);
  if (days <= 0) return clock(at, own);
  return days < 7 ? `${weekday(date)} ${clock(at, own)}` : longDate(date, today);
}

/** "Two executives clear until 11:00, 1 executive clear for two weeks", made from the data; empty for none. */
export function clearText({ people, now_us }: Findings, own: string, today: string): string {
  const free = people.filter(({ until_us }) => !until_us);
  const later = people.filter(({ until_us }) => until_us && until_us > now_us);
  const soonest = Math.min(...later.map(({ until_us }) => until_us ?? 0));
  return [
    ...(later.length > 0
      ? [t('clearUntil', { count: later.length, when: whenText(soonest, own, today) })]
      : []),
    ...(free.length > 0 ? [t('clear', { count: free.length })] : []),
  ].join(', ');
}

/** "7 things need attention, 2 offers of help. Two executives clear until 11:00." made from the data. */
export function standingText(data: Findings, own: string, today: string): string {
  const open = data.items.filter(({ answer }) => !answer);
  const offers = open.filter(({ severity }) => severity === 'offer').length;
  const first = [
    ...(open.length > offers ? [t('attention', { count: open.length - offers })] : []),
    ...(offers > 0 ? [t('offers', { count: offers })] : []),
  ].join(', ');
  return [first, clearText(data, own, today)].filter(Boolean).join('. ');
}

/** The list as text, to be pasted into a message. */
export function asText(groups: readonly Group[], people: readonly Standing[]): string {
  const name = new Map(people.map((one) => [one.id, one.name]));
  return groups
    .map(({ title, items }) =>
      [
        title,
        ...items.map(
          (one) => `- ${name.get(one.principal) ?? ''}: ${one.title}. ${one.text} ${one.otherwise}`,
        ),
      ].join('\n'),
    )
    .join('\n\n');
}
