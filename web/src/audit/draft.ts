import type { Target } from './queries';
import { f } from './texts';

/** What the form of a target holds, as it is typed. */
export interface Draft {
  label: string;
  sort: Target['sort'];
  by: 'kind' | 'tag' | 'words' | 'guest';
  value: string;
  hours: string;
  people: string;
  weeks: string;
  alone: boolean;
  from: string;
  until: string;
}

export function draftOf(target?: Target): Draft {
  const meet = target?.sort === 'meet';
  return {
    label: target?.label ?? '',
    sort: target?.sort ?? 'at_most',
    by: target?.by || 'kind',
    value: !target || meet ? 'meetings' : target.value,
    hours: target && !meet ? String(target.minutes / 60) : '20',
    people: target?.people.join('\n') ?? '',
    weeks: String((meet && target.weeks) || 2),
    alone: meet ? target.alone : true,
    from: target?.from ?? '',
    until: target?.until ?? '',
  };
}

/** Hours as people write them: "20", "6.5", "6,5", "6:30". */
export function hoursOf(text: string): number | undefined {
  const [, whole, rest] = /^\s*(\d{1,3})(?::([0-5]\d))?\s*$/.exec(text) ?? [];
  if (whole) return Number(whole) + Number(rest ?? 0) / 60;
  const plain = /^\s*\d{0,3}[.,]\d{1,2}\s*$/.test(text);
  return plain ? Number(text.replace(',', '.')) : undefined;
}

/** One a line. */
export function peopleOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

export function wrongWith(draft: Draft): Record<string, string> {
  const errors: Record<string, string> = {};
  if (!draft.label.trim()) errors.label = f('labelMissing');
  if (draft.sort === 'meet') {
    const weeks = Number(draft.weeks);
    if (!Number.isInteger(weeks) || weeks < 1 || weeks > 26) errors.weeks = f('weeksMissing');
    if (peopleOf(draft.people).length === 0) errors.people = f('peopleMissing');
    return errors;
  }
  const hours = hoursOf(draft.hours);
  if (hours === undefined || hours > 168 || (hours === 0 && draft.sort === 'at_least')) {
    errors.hours = f('hoursMissing');
  }
  if (!draft.value.trim()) errors.value = f('valueMissing');
  return errors;
}
