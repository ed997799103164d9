import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, sent } from './client';
import type { components } from './schema';
import { type End, tiedKinds } from './ties';

export type Comment = components['schemas']['Comment'];
export type Mention = components['schemas']['Mention'];

/** What was said about a record. */
export function commentsQuery(of: End) {
  return queryOptions({
    queryKey: ['comment', 'of', of.kind, of.id],
    queryFn: ({ signal }) => sent(api.GET('/comments', { params: { query: of }, signal })),
    meta: { kinds: [of.kind] },
  });
}

/** Who reads a record, and so can be mentioned. */
export function readersQuery(of: End) {
  return queryOptions({
    queryKey: ['comment', 'readers', of.kind, of.id],
    queryFn: ({ signal }) => sent(api.GET('/comments/readers', { params: { query: of }, signal })),
    meta: { kinds: [of.kind, 'member', 'partnership'] },
  });
}

/** What mentions the reader and they have not read. */
export const mentionsQuery = queryOptions({
  queryKey: ['comment', 'mentions'],
  queryFn: ({ signal }) => sent(api.GET('/mentions', { signal })),
  meta: { kinds: tiedKinds },
});

/** How much mentions the reader that they have not read. */
export function useMentionCount(): number | undefined {
  return useQuery(mentionsQuery).data?.items.length;
}

export function say(body: components['schemas']['CommentDraft']) {
  return sent(api.POST('/comments', { body }));
}

export function resay(id: string, body: components['schemas']['CommentPatch']) {
  return sent(api.PATCH('/comments/{id}', { params: { path: { id } }, body }));
}

export function unsay({ id, rev }: Comment) {
  return sent(api.DELETE('/comments/{id}', { params: { path: { id }, query: { rev } } }));
}

export function read(comments: string[]) {
  return sent(api.POST('/mentions/read', { body: { comments } }));
}
