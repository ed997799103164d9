/** Somebody who can be named in a text. */
export interface Named {
  id: string;
  name: string;
}

/** Who is named in a text after an @. Of names that begin alike, the longest that stands there. */
export function mentionsIn<T extends Named>(text: string, people: readonly T[]): T[] {
  let left = text;
  return [...people]
    .sort((a, b) => b.name.length - a.name.length)
    .filter(({ name }) => {
      const there = left.includes(`@${name}`);
      left = left.replaceAll(`@${name}`, '\n');
      return there;
    });
}

/** What is being typed after an @ in front of the caret, and where that begins. */
export function typedName(
  text: string,
  caret: number,
): { from: number; query: string } | undefined {
  const before = text.slice(0, caret);
  const from = before.lastIndexOf('@');
  if (from < 0 || (from > 0 && !/[\s(]/.test(before[from - 1] ?? ''))) return undefined;
  const query = before.slice(from + 1);
  return query.length > 40 || query.includes('\n') ? undefined : { from, query };
}

/** Whose name goes on as typed, by any of its words. */
export function matching<T extends Named>(query: string, people: readonly T[]): T[] {
  const wanted = fold(query);
  return people.filter(
    ({ name }) => fold(name).startsWith(wanted) || fold(name).includes(` ${wanted}`),
  );
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** A text cut where somebody is named. */
export function pieces(text: string, names: readonly string[]): { text: string; named: boolean }[] {
  const all: { text: string; named: boolean }[] = [];
  const longest = names.map((name) => `@${name}`).sort((a, b) => b.length - a.length);
  let plain = 0;
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const name = longest.find((one) => text.startsWith(one, at));
    if (!name) continue;
    if (at > plain) all.push({ text: text.slice(plain, at), named: false });
    all.push({ text: name, named: true });
    plain = at + name.length;
    at = plain - 1;
  }
  if (plain < text.length) all.push({ text: text.slice(plain), named: false });
  return all;
}
