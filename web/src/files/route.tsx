import { Button } from '@mantine/core';
import { IconFiles, IconPlus, IconTableExport } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useRef, useState } from 'react';
import { useOwnZone } from '../api/me';
import { useMembers } from '../api/members';
import { useTags } from '../api/tags';
import { useShortcuts } from '../app/shortcuts';
import { saveCsv } from '../ui/csv';
import { Empty } from '../ui/Empty';
import { sizeText } from '../ui/files/type';
import { useDropped } from '../ui/files/useDropped';
import { ListLink } from '../ui/looks/ListLink';
import { Page as Frame } from '../ui/Page';
import { RowsSkeleton } from '../ui/PageSkeleton';
import { Problem } from '../ui/Problem';
import { civilDate } from '../ui/time';
import { sayProblem } from '../ui/toast';
import { useNow } from '../ui/useNow';
import { Filters } from './Filters';
import classes from './files.module.css';
import { List } from './List';
import { allFiles, filesQuery } from './queries';
import { tableOf } from './save';
import type { FilesSearch } from './search';
import { t } from './texts';

const FilePanel = lazy(() => import('../ui/files/FilePanel'));
const AddPanel = lazy(() => import('./AddPanel'));

/** The inventory: every file there is, by what one wants to know of it. */
export function Page() {
  const search = useSearch({ from: '/files' });
  const navigate = useNavigate({ from: '/files' });
  const change = (next: Partial<FilesSearch>) =>
    void navigate({ search: (was) => ({ ...was, ...next }), replace: true });
  const query = useInfiniteQuery(filesQuery(search));
  const { data, error, refetch } = query;
  const [given, setGiven] = useState<readonly File[]>([]);
  const words = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const add = (files: readonly File[] = []) => {
    setGiven(files);
    change({ add: true });
  };
  const over = useDropped(search.add || search.open ? undefined : add);
  useKeys(list, words, () => add());
  const save = useSave(search);
  const files = data?.pages.flatMap(({ items }) => items) ?? [];
  const room = data?.pages[0]?.room;
  const { open: _open, add: _add, sort: _sort, ...narrowed } = search;
  const filtered = Object.values(narrowed).some((value) => value !== undefined);
  return (
    <Frame
      title={t('title')}
      about={t('about')}
      actions={
        <>
          <ListLink kind="file" />
          {files.length > 0 && (
            <Button
              variant="default"
              leftSection={<IconTableExport size={15} stroke={1.8} />}
              onClick={() => void save()}
            >
              {t('csv')}
            </Button>
          )}
          <Button leftSection={<IconPlus size={15} stroke={2.2} />} onClick={() => add()}>
            {t('add')}
          </Button>
        </>
      }
    >
      <Filters search={search} change={change} words={words} />
      <div ref={list} className={classes.inventory} data-over={over || undefined}>
        {over && <p className={classes.over}>{t('dropHere')}</p>}
        {error && !data && <Problem error={error} retry={() => void refetch()} />}
        {!data && !error && <RowsSkeleton rows={8} />}
        {data && files.length === 0 && (
          <Nothing
            search={search}
            filtered={filtered}
            add={() => add()}
            clear={() => void navigate({ search: {} })}
          />
        )}
        {files.length > 0 && <List files={files} open={(open) => change({ open })} />}
      </div>
      {room && (
        <p className={classes.foot}>
          <span>
            {query.hasNextPage
              ? t('countMore', { count: files.length })
              : t('count', { count: files.length })}
          </span>
          <span>{t('used', { used: sizeText(room.used), all: sizeText(room.all) })}</span>
          {query.hasNextPage && (
            <Button
              variant="default"
              size="compact-sm"
              loading={query.isFetchingNextPage}
              onClick={() => void query.fetchNextPage()}
            >
              {t('more')}
            </Button>
          )}
        </p>
      )}
      <Suspense fallback={null}>
        {search.open && (
          <FilePanel
            key={search.open}
            id={search.open}
            onClose={() => change({ open: undefined })}
          />
        )}
        {search.add && (
          <AddPanel
            room={room}
            space={search.space}
            given={given}
            onClose={() => change({ add: undefined })}
          />
        )}
      </Suspense>
    </Frame>
  );
}

interface NothingProperties {
  search: FilesSearch;
  filtered: boolean;
  add: () => void;
  clear: () => void;
}

function Nothing({ search, filtered, add, clear }: NothingProperties) {
  if (!filtered) {
    return (
      <Empty icon={IconFiles} text={t('none')} action={<Button onClick={add}>{t('add')}</Button>} />
    );
  }
  const text = search.view === 'stale' && !search.q ? t('noneStale') : t('nothing');
  return (
    <Empty
      icon={IconFiles}
      text={text}
      action={
        <Button variant="default" onClick={clear}>
          {t('clear')}
        </Button>
      }
    />
  );
}

/** J and K go through the list, Enter opens, / finds, C adds. */
function useKeys(
  list: React.RefObject<HTMLDivElement | null>,
  words: React.RefObject<HTMLInputElement | null>,
  add: () => void,
) {
  const step = (by: number) => {
    const all = [...(list.current?.querySelectorAll<HTMLElement>('[data-file]') ?? [])];
    const at = all.indexOf(document.activeElement as HTMLElement);
    all[at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + by))]?.focus();
  };
  useShortcuts([
    { keys: 'c', label: t('add'), group: t('title'), run: add },
    { keys: 'j', label: t('next'), group: t('title'), run: () => step(1) },
    { keys: 'k', label: t('before'), group: t('title'), run: () => step(-1) },
    { keys: 'f', label: t('searchKey'), group: t('title'), run: () => words.current?.focus() },
  ]);
}

/** Saves all pages of the list as one table. */
function useSave(search: FilesSearch) {
  const { data: members = [] } = useMembers();
  const { data: tags = [] } = useTags();
  const today = civilDate(useNow(), useOwnZone());
  return async () => {
    try {
      const called = new Map([...members, ...tags].map(({ id, name }) => [id, name]));
      saveCsv(t('csvName', { date: today }), tableOf(await allFiles(search), called));
    } catch (failure) {
      sayProblem((failure as Error).message);
    }
  };
}
