import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { type Question, rowPages } from './queries';

/** Rows page after page; the next ones are fetched by themselves up to so many, where they are wanted together. */
export function useRows(question: Question, most = 0, enabled = true) {
  const query = useInfiniteQuery({ ...rowPages(question, most ? 200 : undefined), enabled });
  const { data, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = query;
  const rows = (data?.pages ?? []).flatMap(({ items }) => items);
  const on = hasNextPage && rows.length < most && !isFetchNextPageError;
  useEffect(() => {
    if (on && !isFetchingNextPage) void fetchNextPage();
  }, [on, isFetchingNextPage, fetchNextPage]);
  return { ...query, rows, waits: on, partly: hasNextPage && most > 0 && rows.length >= most };
}
