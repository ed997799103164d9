import type { Option, OwnField, OwnType } from '../api/fields';

export const types = [
  'text',
  'number',
  'money',
  'date',
  'choice',
  'person',
  'link',
  'checkbox',
] as const satisfies readonly OwnType[];

/** A field as its form holds it. */
export interface Draft {
  space: string;
  name: string;
  type: OwnType;
  kinds: string[];
  /** Those that are offered. */
  choices: Option[];
  currency: string;
  listed: boolean;
}

export function emptyDraft(space: string): Draft {
  return {
    space,
    name: '',
    type: 'text',
    kinds: ['task'],
    choices: [],
    currency: 'GBP',
    listed: true,
  };
}

export function draftOf(field: OwnField): Draft {
  const { space, name, type, kinds, choices, currency = '', listed } = field;
  return {
    space,
    name,
    type,
    kinds,
    choices: choices.filter(({ gone }) => !gone),
    currency,
    listed,
  };
}

/** Puts one of a list a place earlier or later. */
export function moved<T>(list: readonly T[], at: number, by: 1 | -1): T[] {
  const next = [...list];
  const [one] = next.splice(at, 1);
  if (one !== undefined) next.splice(Math.max(0, at + by), 0, one);
  return next;
}
