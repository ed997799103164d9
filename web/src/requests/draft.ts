import type { components } from '../api/schema';
import type { Request } from './queries';

/** What the form of a request holds. */
export interface Draft {
  title: string;
  space: string;
  name: string;
  email: string;
  member: string;
  body: string;
  why: string;
  outcome: string;
  others: string;
  due: string;
  due_time: string;
  zone: string;
  service: string;
  private: boolean;
  tags: string[];
}

export function emptyDraft(space: string, zone: string): Draft {
  return {
    title: '',
    space,
    name: '',
    email: '',
    member: '',
    body: '',
    why: '',
    outcome: '',
    others: '',
    due: '',
    due_time: '',
    zone,
    service: '',
    private: false,
    tags: [],
  };
}

export function draftOf(one: Request, zone: string): Draft {
  return {
    title: one.title,
    space: one.space,
    name: one.name,
    email: one.email,
    member: one.member ?? '',
    body: one.body,
    why: one.why,
    outcome: one.outcome,
    others: one.others,
    due: one.due ?? '',
    due_time: one.due_time ?? '',
    zone: one.zone || zone,
    service: one.service ?? '',
    private: one.private,
    tags: one.tags,
  };
}

type Patch = Omit<components['schemas']['RequestPatch'], 'rev'>;

/** What a patch says of a draft; only what differs from before. */
export function asPatch(before: Draft, now: Draft): Patch {
  const patch: Record<string, unknown> = {};
  for (const key of Object.keys(now) as (keyof Draft)[]) {
    if (key === 'space' || String(before[key]) === String(now[key])) continue;
    patch[key] = now[key];
  }
  if ('due' in patch || 'due_time' in patch || 'zone' in patch) {
    patch.due = now.due || null;
    patch.due_time = (now.due && now.due_time) || null;
    patch.zone = now.due ? now.zone : null;
  }
  for (const key of ['member', 'service']) if (patch[key] === '') patch[key] = null;
  return patch as Patch;
}

/** The body that writes a draft down. */
export function asNew(id: string, draft: Draft): components['schemas']['RequestDraft'] {
  return { id, space: draft.space, source: 'typed', ...asPatch(emptyDraft('', draft.zone), draft) };
}
