import type { OwnField, OwnType } from '../../api/fields';
import { asSent } from './words';

/** What is asked of one field, as it stands in an address: "FIELD:is:VALUE", "FIELD:set". */
export interface Asked {
  field: string;
  how: How;
  value: string;
}

export const hows = ['is', 'from', 'to', 'set', 'empty'] as const;
export type How = (typeof hows)[number];

export function readAsked(text: string | undefined): Asked | undefined {
  const [field, how = '', ...value] = (text ?? '').split(':');
  const known = hows.find((one) => one === how);
  return field && known ? { field, how: known, value: value.join(':') } : undefined;
}

export function writeAsked({ field, how, value }: Asked): string {
  return how === 'set' || how === 'empty' ? `${field}:${how}` : `${field}:${how}:${value}`;
}

/** What can be asked of a type; the first is what one usually wants. */
export function howsOf(type: OwnType): readonly How[] {
  if (type === 'number' || type === 'money' || type === 'date') {
    return ['set', 'from', 'to', 'is', 'empty'];
  }
  if (type === 'checkbox') return ['set', 'empty'];
  return ['set', 'is', 'empty'];
}

/** Whether the question is whole, so that it can be sent. */
export function answerable({ how, value }: Asked): boolean {
  return how === 'set' || how === 'empty' || value.trim() !== '';
}

/** The value as it is sent; an amount is asked for in the field's usual currency. */
export function sentValue({ type, currency }: OwnField, value: string): string {
  const plain = asSent(type, value);
  return type === 'money' && currency && /^-?[\d.]+$/.test(plain) ? `${plain} ${currency}` : plain;
}
