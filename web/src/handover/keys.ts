/** Names a thing of the draft; a meeting of a series is one, however often it takes place. */
export function keyOf({ kind, id }: { kind: string; id: string }): string {
  return `${kind}/${id}`;
}
