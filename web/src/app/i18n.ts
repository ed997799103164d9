/**
 * All words on the screen go through a translator made here. Each feature keeps its own dictionary
 * beside its code, so that its words load with it:
 *
 *   export const t = texts('tasks', { title: 'Tasks', due: { one: '{count} task due', other: '{count} tasks due' } });
 *   t('due', { count: 3 })   // "3 tasks due"
 *
 * Keys and the names in braces are checked by the compiler. Text in the code is en-GB; another
 * language installs a dictionary of the same keys per feature with `install`.
 */
export type Plural = { readonly other: string } & {
  readonly [category in Intl.LDMLPluralRule]?: string;
};
export type Dictionary = Readonly<Record<string, string | Plural>>;

type NamesIn<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;
type NamesOf<Entry> = Entry extends string
  ? NamesIn<Entry>
  : Entry extends Plural
    ? NamesIn<Entry['other']> | 'count'
    : never;
type Values<Entry> = { [Name in NamesOf<Entry>]: Name extends 'count' ? number : string | number };
type Arguments<Entry> = [NamesOf<Entry>] extends [never] ? [] : [values: Values<Entry>];

export type Translate<D extends Dictionary> = <Key extends keyof D & string>(
  key: Key,
  ...values: Arguments<D[Key]>
) => string;

const thousands = /\B(?=(\d{3})+$)/g;

interface Language {
  locale: string;
  plural: (count: number) => Intl.LDMLPluralRule;
  number: (value: number) => string;
  overlays: Record<string, Dictionary>;
}

// The language of the code does without Intl for what nearly every sentence needs: to make its first object takes a
// browser a tenth of the time until Today stands. English has one thing or any other number of them (CLDR, cardinal,
// en), and a comma at each thousand.
const english = speak('en-GB', {});
let language: Language = {
  ...english,
  plural: (count) => (count === 1 ? 'one' : 'other'),
  number: (value) =>
    Number.isInteger(value) ? String(value).replace(thousands, ',') : english.number(value),
};

/** Makes another language the spoken one. Call before the first render. */
export function install(locale: string, overlays: Record<string, Dictionary> = {}): void {
  language = speak(locale, overlays);
  document.documentElement.lang = locale;
}

/** The locale that words, dates and numbers are written in, such as "en-GB". */
export function spokenLocale(): string {
  return language.locale;
}

/** A translator for one feature's dictionary. */
export function texts<const D extends Dictionary>(feature: string, dictionary: D): Translate<D> {
  return (key, ...[values]) => {
    const entry = language.overlays[feature]?.[key] ?? dictionary[key] ?? key;
    return fill(choose(entry, values), values);
  };
}

function speak(locale: string, overlays: Record<string, Dictionary>): Language {
  const plurals = once(() => new Intl.PluralRules(locale));
  const numbers = once(() => new Intl.NumberFormat(locale));
  return {
    locale,
    overlays,
    plural: (count) => plurals().select(count),
    number: (value) => numbers().format(value),
  };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function choose(entry: string | Plural, values?: Record<string, string | number>): string {
  if (typeof entry === 'string') return entry;
  return entry[language.plural(Number(values?.count ?? 0))] ?? entry.other;
}

function fill(pattern: string, values?: Record<string, string | number>): string {
  if (!values) return pattern;
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    return typeof value === 'number' ? language.number(value) : value;
  });
}
