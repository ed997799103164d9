import { simpleKinds } from './simpleKinds';

/** The names of the simple kinds, as the journal has them. */
export const simpleNames: readonly string[] = simpleKinds.map(({ kind }) => kind);

/** What a simple kind is called; nothing for other kinds. */
export function simpleKind(kind: string | undefined) {
  return simpleKinds.find((one) => one.kind === kind);
}

/** "Supplier": what one of a simple kind is called, at the beginning of a line. */
export function simpleName(kind: string | undefined): string | undefined {
  const one = simpleKind(kind)?.one;
  return one && one[0]?.toUpperCase() + one.slice(1);
}
