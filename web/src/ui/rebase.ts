/** What a form holds: its fields by name. */
export type Draft = object;

/** The fields in which two drafts differ. */
export function changedFields<D extends Draft>(from: D, to: D): (keyof D)[] {
  return (Object.keys(from) as (keyof D)[]).filter((field) => !same(from[field], to[field]));
}

/**
 * Brings what somebody has typed over a version that came meanwhile: what they left alone takes the new
 * values, what they changed stays. `clashes` are the fields that both changed, differently.
 */
export function rebase<D extends Draft>(
  base: D,
  theirs: D,
  mine: D,
): { draft: D; clashes: (keyof D)[] } {
  const touched = changedFields(base, mine);
  const byThem = changedFields(base, theirs);
  const draft = { ...theirs };
  for (const field of touched) draft[field] = mine[field];
  return {
    draft,
    clashes: touched.filter((field) => byThem.includes(field) && !same(mine[field], theirs[field])),
  };
}

/** Values in forms are texts, numbers, booleans, and lists and objects of those. */
function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
