/** The columns after one was moved by a place, taken away or put in at the end. */
export function moved(names: readonly string[], name: string, by: -1 | 1): string[] {
  const at = names.indexOf(name);
  const to = at + by;
  if (at < 0 || to < 0 || to >= names.length) return [...names];
  const next = names.filter((one) => one !== name);
  next.splice(to, 0, name);
  return next;
}
