import { signIn } from '../api/client';
import { newId } from '../api/id';
import { ApiError, readProblem } from '../api/problem';
import { asNew, type Draft, emptyDraft } from './draft';
import type { Request } from './queries';
import { m } from './texts';

/** A mail that was brought: a file, or what was pasted. */
export interface Mail {
  /** Of the request that is made of it. */
  id: string;
  name: string;
  body: Blob;
}

/** What was read of a mail. */
export interface MailSeen {
  title: string;
  body: string;
  cut: boolean;
  name: string;
  email: string;
  member?: string;
  others: string;
  space?: string;
  sent_us?: number;
  files: { name: string; type: string; size: number; inline: boolean }[];
  left: number;
  known: { id: string; title: string; created_us: number }[];
}

export const maxMail = 25 * 1024 * 1024;

export const mailOf = (file: File): Mail => ({ id: newId(), name: file.name, body: file });

export const mailOfText = (text: string): Mail => ({
  id: newId(),
  name: '',
  body: new Blob([text]),
});

/** What the form begins with. */
export function draftOfMail(seen: MailSeen, space: string, zone: string): Draft {
  const { title, body, name, email, member = '', others } = seen;
  return { ...emptyDraft(space, zone), title, body, name, email, member, others };
}

interface Choices {
  /** Which attached files are left out, by place. */
  leave: number[];
  keep: boolean;
  again: boolean;
}

export function seeMail(mail: Mail, signal: AbortSignal): Promise<MailSeen> {
  return post('/request-mails/see', mail.body, signal) as Promise<MailSeen>;
}

/** Makes a request of a mail: what the form says stands over what the mail says. */
export function takeMail(
  mail: Mail,
  draft: Draft,
  choices: Choices,
): Promise<{ request: Request; act?: string }> {
  const { source: _, ...fields } = asNew(mail.id, draft);
  const { title, body, name, email, others } = draft;
  const asked = {
    ...fields,
    title,
    body,
    others,
    ...(!draft.member && { name, email }),
    ...choices,
    ...(mail.name && { file: mail.name }),
  };
  return post('/request-mails', new Blob([`${JSON.stringify(asked)}\n`, mail.body])) as Promise<{
    request: Request;
    act?: string;
  }>;
}

async function post(path: string, body: Blob, signal?: AbortSignal): Promise<unknown> {
  let answer: Response;
  try {
    answer = await fetch(`/api/v1${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/octet-stream' },
      body,
      signal,
    });
  } catch (failure) {
    if (signal?.aborted) throw failure;
    throw new ApiError(0, 'unreachable', m('unreachable'));
  }
  if (answer.ok) return answer.json();
  if (answer.status === 401) signIn();
  throw await readProblem(answer);
}
