import type { FormValues } from './values';

/*
 * What was typed and not saved, for as long as this tab is open: closing a form by accident loses nothing. It is not
 * written anywhere else, because it may be private.
 */
interface Kept {
  values: FormValues;
  /** The rev that was being changed; 0 for something new. */
  rev: number;
}

const kept = new Map<string, Kept>();

export function keep(key: string, what: Kept): void {
  kept.set(key, what);
}

export function keptFor(key: string): Kept | undefined {
  return kept.get(key);
}

export function forget(key: string): void {
  kept.delete(key);
}
