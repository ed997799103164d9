import { t } from './texts';

/** What the fields of a kind are called, and how odd values are written. */
export type FieldNames = Readonly<
  Record<string, string | { name: string; write?: (value: unknown) => string }>
>;

export interface ChangedField {
  field: string;
  name: string;
  before: string;
  after: string;
}

const bookkeeping =
  /^(?:id|org|rev|space|seq|.*_us|.*_key|created_by|updated_by|created_at|updated_at)$/;

/** The fields that differ, in the order of the names given, then of the record. */
export function changedFields(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
  names: FieldNames,
): ChangedField[] {
  const all = new Set([...Object.keys(names), ...Object.keys(before), ...Object.keys(after)]);
  return [...all]
    .filter((field) => field in names || !bookkeeping.test(field))
    .filter(
      (field) => JSON.stringify(before[field] ?? null) !== JSON.stringify(after[field] ?? null),
    )
    .map((field) => {
      const known = names[field];
      const write = (typeof known === 'object' && known.write) || plain;
      return {
        field,
        name: typeof known === 'object' ? known.name : (known ?? spaced(field)),
        before: write(before[field]),
        after: write(after[field]),
      };
    });
}

function plain(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? t('yes') : t('no');
  if (Array.isArray(value)) return value.map(plain).join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function spaced(field: string): string {
  const words = field.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
