import { useQueries } from '@tanstack/react-query';
import { taskQuery } from './queries';
import { f } from './texts';

/** What tasks are called; '' until that is known. */
export function useTitles(ids: readonly string[]): string[] {
  return useQueries({
    queries: ids.map(taskQuery),
    combine: (all) => all.map(({ data, error }) => data?.title ?? (error ? f('afterHidden') : '')),
  });
}
