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

interface Language {
  locale: string;
  plural: Intl.PluralRules;
  number: Intl.NumberFormat;
  overlays: Record<string, Dictionary>;
}

let language = speak('en-GB', {});

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
  return {
    locale,
    overlays,
    plural: new Intl.PluralRules(locale),
    number: new Intl.NumberFormat(locale),
  };
}

function choose(entry: string | Plural, values?: Record<string, string | number>): string {
  if (typeof entry === 'string') return entry;
  return entry[language.plural.select(Number(values?.count ?? 0))] ?? entry.other;
}

function fill(pattern: string, values?: Record<string, string | number>): string {
  if (!values) return pattern;
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    return typeof value === 'number' ? language.number.format(value) : value;
  });
}
