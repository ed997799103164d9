import type { Typed } from './OwnInput';

/** What is sent of it, of the fields that there are in a space. */
export function ownSent(held: ReadonlyMap<string, Typed>, fields: readonly { id: string }[]) {
  return fields.flatMap(({ id }) => {
    const typed = held.get(id);
    return typed?.value ? [{ field: id, ...typed }] : [];
  });
}
