import type { MyPrincipal } from '../api/me';
import type { components } from '../api/schema';
import { type WorkingHours, wrongWith } from '../ui/fields/hours';
import { f } from './texts';

/** An executive as their form holds them. */
export interface PrincipalDraft {
  name: string;
  title: string;
  place: string;
  zone: string;
  colour: number;
  /** '' for none. */
  member: string;
  hours: WorkingHours[];
  /** From what video links are made; '' for none. */
  video: string;
  /** Only of a new one: who supports them from today. */
  assistant: string;
}

type Patch = components['schemas']['PrincipalPatchInBody'];

const officeHours = { days: [1, 2, 3, 4, 5], from: '09:00', until: '18:00' };

export function newPrincipal(zone: string, colour: number, assistant: string): PrincipalDraft {
  const hours = [officeHours];
  return { name: '', title: '', place: '', zone, colour, member: '', hours, video: '', assistant };
}

export function draftOfPrincipal(principal: MyPrincipal): PrincipalDraft {
  const { name, title, place, zone, colour, member = '', hours, video } = principal;
  return { name, title, place, zone, colour, member, hours, video, assistant: '' };
}

/** What is sent to change an executive: only what was changed, so that others' changes of the rest stay. */
export function patchOfPrincipal(
  rev: number,
  changed: readonly (keyof PrincipalDraft)[],
  draft: PrincipalDraft,
): Patch {
  const all = { ...draft, member: draft.member || null };
  const fields = changed.filter((field) => field !== 'assistant');
  return { rev, ...Object.fromEntries(fields.map((field) => [field, all[field]])) };
}

/** What is wrong before the server says so. */
export function checkPrincipal(draft: PrincipalDraft): Record<string, string> {
  const errors: Record<string, string> = {};
  if (!draft.name.trim()) errors.name = f('nameMissing');
  for (const [index, stretch] of draft.hours.entries()) {
    const wrong = wrongWith(stretch);
    if (wrong) errors[`hours.${index}`] = wrong;
  }
  return errors;
}
