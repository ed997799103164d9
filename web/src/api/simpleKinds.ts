// Written by `make generate` from internal/area/simple. Do not edit.

/** The kinds of record that are nothing but a declaration. */
export const simpleKinds: readonly SimpleName[] = [
  { kind: "lesson", title: "Lessons", one: "lesson", word: "lesson" },
  { kind: "supplier", title: "Suppliers", one: "supplier", word: "supplier" },
];

export interface SimpleName {
  kind: string;
  title: string;
  one: string;
  /** How a filter of the search calls it. */
  word: string;
}
