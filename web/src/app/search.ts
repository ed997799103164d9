/**
 * Reading what stands after the ? in an address. Whatever makes no sense is left out, so that an old or
 * mistyped link still opens its page.
 */
type Raw = Record<string, unknown>;

export function readText(raw: Raw, name: string): string | undefined {
  const value = raw[name];
  if (typeof value === 'string' && value !== '') return value;
  return typeof value === 'number' ? String(value) : undefined;
}

export function readOneOf<const T extends string>(
  raw: Raw,
  name: string,
  allowed: readonly T[],
): T | undefined {
  return allowed.find((one) => one === raw[name]);
}

/** A civil date, "2026-03-17". */
export function readDate(raw: Raw, name: string): string | undefined {
  const value = raw[name];
  const plausible = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
  return plausible && !Number.isNaN(Date.parse(`${value}T00:00Z`)) ? value : undefined;
}

export function readFlag(raw: Raw, name: string): true | undefined {
  return raw[name] === true || raw[name] === 1 ? true : undefined;
}
