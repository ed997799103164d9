import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, sent } from './client';
import { keys } from './keys';
import { usePrincipals } from './me';

export const calendarsQuery = queryOptions({
  queryKey: keys.list('calendar'),
  queryFn: ({ signal }) => sent(api.GET('/calendars', { signal })),
});

/** What the calendars are called that the reader sees, by name: with whose they are, where two have one name. */
export function useCalendarNames(enabled = true): { id: string; name: string }[] {
  const { data } = useQuery({ ...calendarsQuery, enabled });
  const { data: principals = [] } = usePrincipals();
  const all = data?.items ?? [];
  const named = all.map(({ id, name, space }) => {
    const twice = all.some((one) => one.id !== id && one.name === name);
    const whose = twice && principals.find((one) => one.space === space)?.name;
    return { id, name: whose ? `${name} (${whose})` : name };
  });
  return named.sort((a, b) => a.name.localeCompare(b.name));
}
