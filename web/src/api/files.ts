import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, sent, signIn } from './client';
import { newId } from './id';
import { keys } from './keys';
import { ApiError, readProblem } from './problem';
import type { components } from './schema';
import { t } from './texts';

export type FileShown = components['schemas']['FileShown'];
export type FileVersion = components['schemas']['Content'];
export type FileAnswer = components['schemas']['FileAnswer'];
export type Room = components['schemas']['Room'];

/** The files of one record. */
export function filesOfQuery(kind: string, id: string) {
  return queryOptions({
    queryKey: keys.list('file', { kind, id }),
    queryFn: ({ signal }) =>
      sent(
        api.GET('/files', {
          params: { query: { about_kind: kind, about: id, limit: 200 } },
          signal,
        }),
      ),
    meta: { kinds: ['file', kind] },
  });
}

export function fileQuery(id: string) {
  return queryOptions({
    queryKey: keys.one('file', id),
    queryFn: ({ signal }) => sent(api.GET('/files/{id}', { params: { path: { id } }, signal })),
  });
}

/** One file with its versions. */
export function useFile(id: string) {
  return useQuery(fileQuery(id));
}

interface Which {
  version?: number;
  inline?: boolean;
  size?: 'small' | 'large';
}

/** Where a file's bytes are downloaded; a PDF can be shown in place. */
export function contentAddress(id: string, which: Which = {}): string {
  return address(id, 'content', which);
}

/** Where a small picture of a picture is. */
export function previewAddress(id: string, which: Which = {}): string {
  return address(id, 'preview', which);
}

function address(id: string, what: string, which: Which): string {
  const query = new URLSearchParams(
    Object.entries(which).map(([name, value]) => [name, String(value)]),
  ).toString();
  return `/api/v1/files/${id}/${what}${query ? `?${query}` : ''}`;
}

/** What a file is for: a record, a space, or a file that it is the next version of. */
export type Target =
  | { kind: string; id: string }
  | { space: string; template?: boolean }
  | { replaces: string; rev: number };

/** A file on its way, and everything that sending it again needs so that it arrives once. */
export interface Sending {
  key: string;
  target: Target;
  name: string;
  body: Blob;
}

export function newSending(target: Target, name: string, body: Blob): Sending {
  return { key: newId(), target, name, body };
}

function pathOf({ key, target, name }: Sending): string {
  if ('replaces' in target) {
    return `/files/${target.replaces}/versions?${new URLSearchParams({ name, rev: String(target.rev) })}`;
  }
  const where: Record<string, string> =
    'kind' in target
      ? { about_kind: target.kind, about: target.id }
      : { space: target.space, ...(target.template && { template: 'true' }) };
  return `/files?${new URLSearchParams({ id: key, name, ...where })}`;
}

/** Sends a file as a stream and tells how far it is, from 0 to 1. Throws an ApiError, like every call. */
export function sendFile(
  sending: Sending,
  progress: (done: number) => void,
  signal: AbortSignal,
): Promise<FileAnswer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/v1${pathOf(sending)}`);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('Idempotency-Key', sending.key);
    request.upload.onprogress = (event) => {
      if (event.lengthComputable && event.total > 0) progress(event.loaded / event.total);
    };
    request.onload = () => {
      if (request.status < 300) return resolve(JSON.parse(request.responseText) as FileAnswer);
      if (request.status === 401) signIn();
      const answer = new Response(request.responseText, {
        status: request.status,
        headers: { 'Content-Type': request.getResponseHeader('Content-Type') ?? '' },
      });
      void readProblem(answer).then((problem) =>
        reject(problem.message ? problem : new ApiError(problem.status, problem.code, t('broken'))),
      );
    };
    request.onerror = () => reject(new ApiError(0, 'unreachable', t('unreachable')));
    request.onabort = () => reject(new DOMException('', 'AbortError'));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(sending.body);
  });
}
