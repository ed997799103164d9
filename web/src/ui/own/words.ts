import type { OwnField, OwnType, OwnValue } from '../../api/fields';
import { shortDate } from '../time';
import { t } from './texts';

type Held = Pick<OwnValue, 'value' | 'currency'>;

/** What stands in a field, as people read it; '' for nothing. */
export function valueWords(
  field: Pick<OwnField, 'type' | 'choices'>,
  held: Held | undefined,
  member: (id: string) => string | undefined,
  today: string,
): string {
  if (!held?.value) return '';
  const { value, currency } = held;
  switch (field.type) {
    case 'money':
      return money(value, currency ?? '');
    case 'number':
      return new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 }).format(exact(value));
    case 'date':
      return shortDate(value, today);
    case 'choice':
      return field.choices.find(({ id }) => id === value)?.name ?? t('goneChoice');
    case 'person':
      return member(value) ?? t('someone');
    case 'checkbox':
      return t('yes');
    default:
      return value;
  }
}

/** An amount with its currency; the digits stay as they are, however many. */
export function money(value: string, currency: string): string {
  try {
    return new Intl.NumberFormat('en-GB', {
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
      trailingZeroDisplay: 'stripIfInteger',
    }).format(exact(value));
  } catch {
    return `${value} ${currency}`.trim(); // three letters that are no currency
  }
}

/** Formats take texts of digits and keep them exact; their types know it only lately. */
function exact(value: string): number {
  return value as unknown as number;
}

/** A number as it is kept, from what people type: "1,250.5", "1 250", "£1,250". */
export function plainNumber(typed: string): string {
  const bare = typed.trim().replaceAll(/[\s’']|^[£$€¥]/g, '');
  const grouped = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(bare);
  const whole = grouped ? bare.replaceAll(',', '') : bare.replace(/^(-?\d+),(\d{1,2})$/, '$1.$2');
  return whole.replace(/^(-?)\./, '$10.');
}

/** An address as it is kept: one without its beginning gets https:// in front. */
export function wholeAddress(typed: string): string {
  const bare = typed.trim();
  if (/^[\w.+-]+@[\w-]+(\.[\w-]+)+$/.test(bare)) return `mailto:${bare}`;
  return /^[\w-]+(\.[\w-]+)+([/?#].*)?$/.test(bare) ? `https://${bare}` : bare;
}

/** Where a link goes, provided it is safe to open. */
export function safeLink(value: string): string | undefined {
  return /^(https?:\/\/|mailto:)/i.test(value) ? value : undefined;
}

/** What is typed into a field of a type, as it is sent. */
export function asSent(type: OwnType, typed: string): string {
  if (type === 'number' || type === 'money') return plainNumber(typed);
  if (type === 'link') return wholeAddress(typed);
  return typed.trim();
}
