import { lengthText } from '../ui/length';
import { shortDate } from '../ui/time';
import type { Kind, Report, Share, Target, Week } from './queries';
import { a, c, f } from './texts';

/** All of a share, went and ahead. */
export function all({ went, ahead }: Share): number {
  return went + ahead;
}

export function kindName(kind: Kind): string {
  if (kind === 'private') return c('privateKind');
  return kind === 'own' ? c('ownKind') : c(kind);
}

type Category = Report['categories'][number];

export function categoryName({ key, name }: Pick<Category, 'key' | 'name'>): string {
  if (key === 'none') return c('uncategorised');
  return key === 'private' ? c('private') : name;
}

/** One of the palette's colours for each kind; what is kept free is no colour. */
export const kindColours: Record<Kind, number> = {
  one_to_one: 0,
  meeting: 3,
  private: 7,
  travel: 2,
  preparation: 4,
  buffer: 6,
  own: 1,
  kept: -1,
};

/** The colour of a category: its tag's, one by its name, or none. */
export function categoryColour({ key, name, colour }: Category): number {
  if (colour >= 0) return colour;
  if (key === 'private') return -2;
  if (key === 'none') return -1;
  return [...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % 8;
}

export function weekName({ from, until }: Pick<Week, 'from' | 'until'>, today: string): string {
  if (from <= today && today <= until) return c('thisWeek');
  return c('weekOf', { from: shortDate(from, today), until: shortDate(until, today) });
}

/** What ids of tags and addresses are called. */
export type Names = ReadonlyMap<string, string>;

export function namesOf(
  tags: readonly { id: string; name: string }[],
  people: Report['people'] = [],
): Names {
  return new Map([
    ...tags.map(({ id, name }) => [id, name] as const),
    ...people.map(({ email, name }) => [email.toLowerCase(), name] as const),
  ]);
}

export function peopleText(people: readonly string[], names: Names): string {
  return people.map((one) => names.get(one.toLowerCase()) ?? one).join(', ');
}

/** What a target asks for, in words. */
export function targetText(target: Target, names: Names): string {
  if (target.sort === 'meet') {
    const people = peopleText(target.people, names);
    const often = a('meet', { people, count: target.weeks });
    return target.alone ? `${a('alone')}: ${often}` : often;
  }
  return `${ofText(target, names)}: ${a(target.sort, { amount: lengthText(target.minutes) })}`;
}

function ofText({ by, value }: Target, names: Names): string {
  if (by === 'kind') return f(value as 'meetings');
  if (by === 'guest') return peopleText([value], names);
  return by === 'tag' ? (names.get(value) ?? f('tag')) : value;
}

/** Minutes of an average week. */
export function weekly(minutes: number, days: number): number {
  return days < 7 ? minutes : Math.round((minutes * 7) / days);
}
