import type { Finding, Findings, Standing } from '../api/findings';
import { civilDate, fromMicros, longDate } from '../ui/time';
import { clearText } from './clear';
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
