import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, sent } from './client';
import { keys } from './keys';
import { useMe } from './me';
import type { components } from './schema';

export type Tag = components['schemas']['TagUsed'];

export const tagsQuery = queryOptions({
  queryKey: keys.list('tag'),
  queryFn: ({ signal }) => sent(api.GET('/tags', { signal })),
});

/** Every tag that the reader sees, by name: those of the house, and of the spaces they read in. */
export function useTags() {
  return useQuery({ ...tagsQuery, select: ({ items }) => items });
}

/** The tags that a record of a space may have: the house's, the space's own, and what it has already. */
export function useTagsFor(space: string | undefined, kept: readonly string[] = []): Tag[] {
  const { data: tags = [] } = useTags();
  const { data: me } = useMe();
  const house = me?.organisation.id;
  return tags.filter((tag) => tag.space === house || tag.space === space || kept.includes(tag.id));
}
