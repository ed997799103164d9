import type { components } from '../api/schema';
import type { PartnerRole, Partnership } from './queries';
import { f } from './texts';

/** What somebody can be for an executive, most usual first. */
export const partnerRoles = ['assistant', 'viewer', 'busy', 'owner'] as const;

/** Who supports whom, as the form holds it. */
export interface SupportDraft {
  /** Only of a new one: cover asks for an end and a reason. It is not sent. */
  kind: 'standing' | 'cover';
  /** '' while nobody is chosen. */
  member: string;
  role: PartnerRole;
  from: string;
  /** '' for no end. */
  until: string;
  sees_private: boolean;
  reason: string;
}

type Patch = components['schemas']['PartnershipPatchInBody'];

export function newSupport(today: string): SupportDraft {
  return {
    kind: 'standing',
    member: '',
    role: 'assistant',
    from: today,
    until: '',
    sees_private: false,
    reason: '',
  };
}

export function draftOfSupport(partnership: Partnership): SupportDraft {
  const { member, role, from, until = '', sees_private, reason } = partnership;
  // Cover that is there already may become standing support: nothing more is asked of it.
  return { kind: 'standing', member, role, from, until, sees_private, reason };
}

/** What is wrong before the server says so. */
export function checkSupport({ kind, member, from, until, reason }: SupportDraft) {
  const errors: Record<string, string> = {};
  if (!member) errors.member = f('whoMissing');
  if (!from) errors.from = f('dateMissing');
  if (until && until < from) errors.until = f('lastBefore');
  if (kind === 'cover' && !until) errors.until = f('untilMissing');
  if (kind === 'cover' && !reason.trim()) errors.reason = f('reasonMissing');
  return errors;
}

/** What is sent to change it; without a last day it goes on. */
export function patchOfSupport(
  rev: number,
  changed: readonly (keyof SupportDraft)[],
  draft: SupportDraft,
): Patch {
  const all = { ...draft, until: draft.until || null };
  const fields = changed.filter((field) => field !== 'kind' && field !== 'member');
  return { rev, ...Object.fromEntries(fields.map((field) => [field, all[field]])) };
}
