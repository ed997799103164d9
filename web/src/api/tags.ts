import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, sent } from './client';
import { keys } from './keys';
import { useMe, usePrincipals } from './me';
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

/** What tags are called where those of several spaces stand together: with whose they are, where two have one name. */
export function useTagName(): (tag: Tag) => string {
  const { data: tags = [] } = useTags();
  const { data: me } = useMe();
  const { data: principals = [] } = usePrincipals();
  const key = (name: string) => name.toLowerCase();
  const counts = new Map<string, number>();
  for (const { name } of tags) counts.set(key(name), (counts.get(key(name)) ?? 0) + 1);
  return ({ name, space }) => {
    if ((counts.get(key(name)) ?? 0) < 2) return name;
    const whose =
      space === me?.organisation.id
        ? me.organisation.name
        : space === me?.member.id
          ? me.member.name
          : principals.find((one) => one.space === space)?.name;
    return whose ? `${name} (${whose})` : name;
  };
}

/** The tags that all records of some spaces may have: the house's, and their own where all are in one. */
export function sharedSpace(spaces: readonly string[]): string | undefined {
  const [first] = spaces;
  return spaces.every((one) => one === first) ? first : undefined;
}
