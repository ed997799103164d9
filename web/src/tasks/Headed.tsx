import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useFolds } from '../ui/looks/folds';
import { RowsSkeleton } from '../ui/PageSkeleton';
import { Problem } from '../ui/Problem';
import { useBoardColumns, useGroups } from './board/columns';
import { taskPages } from './queries';
import { type ListProperties, Section, TaskList } from './TaskList';
import classes from './TaskList.module.css';
import { t } from './texts';
import { under } from './under';

/** Up to how many tasks stand under headings: whoever wants more filters. */
const most = 400;

interface Properties extends ListProperties {
  /** What they are to stand under, as a board names it. */
  group: string | undefined;
}

/** The tasks of a filter under what a board has columns for; by where they stand when that is not there any more. */
export function Headed({ group = '', ...list }: Properties) {
  const known = useGroups().some(({ value }) => value === group && value !== 'state');
  return known ? <Sections group={group} {...list} /> : <TaskList {...list} />;
}

/** All that is shown is fetched first, as any page may have some of any heading. */
function Sections({ filter, group, context, view, empty }: ListProperties & { group: string }) {
  const columns = useBoardColumns(group, filter);
  const fold = useFolds(['task', view, group].join(' '));
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage, ...query } =
    useInfiniteQuery(taskPages(filter));
  const tasks = (data?.pages ?? []).flatMap(({ items }) => items).filter((one) => !one.trashed_us);
  const waits = hasNextPage && tasks.length < most && !query.isFetchNextPageError;
  useEffect(() => {
    if (waits && !isFetchingNextPage) void fetchNextPage();
  }, [waits, isFetchingNextPage, fetchNextPage]);
  if (error && !data) return <Problem error={error} retry={() => void refetch()} />;
  if (!data || waits) return <RowsSkeleton rows={9} />;
  if (tasks.length === 0) return empty;
  return (
    <>
      {hasNextPage && <p className={classes.partly}>{t('partly', { count: tasks.length })}</p>}
      <div className={classes.list}>
        {under(tasks, columns, t('others')).map(({ key, ...section }) => (
          <Section key={key} {...section} whole={!hasNextPage} context={context} fold={fold(key)} />
        ))}
      </div>
    </>
  );
}
