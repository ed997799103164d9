import { Button } from '@mantine/core';
import { IconNotebook, IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useRef } from 'react';
import { notesQuery } from '../api/notes';
import { useShortcuts } from '../app/shortcuts';
import { Empty } from '../ui/Empty';
import { useDropped } from '../ui/files/useDropped';
import { ListLink } from '../ui/looks/ListLink';
import { Page as Frame } from '../ui/Page';
import { RowsSkeleton } from '../ui/PageSkeleton';
import { Problem } from '../ui/Problem';
import { Filters } from './Filters';
import { useImport } from './importing';
import classes from './notes.module.css';
import { Row } from './Row';
import type { NotesSearch } from './search';
import { t } from './texts';

const NewNote = lazy(() => import('./NewNote'));

/** Every note the reader may see, what is pinned first. */
export function Page() {
  const search = useSearch({ from: '/notes' });
  const navigate = useNavigate({ from: '/notes' });
  const change = (next: Partial<NotesSearch>) =>
    void navigate({ search: (was) => ({ ...was, ...next }), replace: true });
  const { q, view, tag, space, sort, add, from } = search;
  const query = useInfiniteQuery(
    notesQuery({
      q,
      tag,
      form: view === 'procedure' || view === 'template' ? view : undefined,
      stale: view === 'stale' || undefined,
      spaces: space ? [space] : undefined,
      sort: sort ?? (view === 'stale' ? 'review' : 'changed'),
    }),
  );
  const { data, error, refetch } = query;
  const words = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const bring = useImport(space);
  const over = useDropped(add ? undefined : (files) => void bring(files));
  const create = () => change({ add: true });
  useKeys(list, words, create);
  const notes = data?.pages.flatMap(({ items }) => items) ?? [];
  const narrowed = [q, view, tag, space].some((one) => one !== undefined);
  return (
    <Frame
      title={t('title')}
      about={t('about')}
      actions={
        <>
          <ListLink kind="note" />
          <Button variant="subtle" onClick={() => void navigate({ to: '/bring-in' })}>
            {t('fromElsewhere')}
          </Button>
          <Button leftSection={<IconPlus size={15} stroke={2.2} />} onClick={create}>
            {t('add')}
          </Button>
        </>
      }
    >
      <Filters search={search} change={change} words={words} />
      <div className={classes.all} data-over={over || undefined}>
        {over && <p className={classes.over}>{t('dropHere')}</p>}
        {error && !data && <Problem error={error} retry={() => void refetch()} />}
        {!data && !error && <RowsSkeleton rows={8} />}
        {data && notes.length === 0 && (
          <Empty
            icon={IconNotebook}
            text={t(!narrowed ? 'none' : view === 'stale' ? 'noneStale' : 'nothing')}
            action={
              narrowed ? (
                <Button variant="default" onClick={() => void navigate({ search: {} })}>
                  {t('clear')}
                </Button>
              ) : (
                <Button onClick={create}>{t('add')}</Button>
              )
            }
          />
        )}
        {notes.length > 0 && (
          <ul ref={list} className={classes.list}>
            {notes.map((note) => (
              <Row key={note.id} note={note} />
            ))}
          </ul>
        )}
      </div>
      {query.hasNextPage && (
        <Button
          variant="default"
          className={classes.more}
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t('more')}
        </Button>
      )}
      {add && (
        <Suspense fallback={null}>
          <NewNote
            space={space}
            from={from}
            form={view === 'procedure' || view === 'template' ? view : 'note'}
            onClose={() => change({ add: undefined, from: undefined })}
          />
        </Suspense>
      )}
    </Frame>
  );
}

function useKeys(
  list: React.RefObject<HTMLUListElement | null>,
  words: React.RefObject<HTMLInputElement | null>,
  create: () => void,
) {
  const step = (by: number) => {
    const links = [...(list.current?.querySelectorAll<HTMLElement>('a[data-note]') ?? [])];
    const at = links.indexOf(document.activeElement as HTMLElement);
    links[at < 0 ? 0 : Math.max(0, Math.min(links.length - 1, at + by))]?.focus();
  };
  useShortcuts([
    { keys: 'c', label: t('add'), group: t('title'), run: create },
    { keys: 'j', label: t('next'), group: t('title'), run: () => step(1) },
    { keys: 'k', label: t('before'), group: t('title'), run: () => step(-1) },
    { keys: 'f', label: t('searchKey'), group: t('title'), run: () => words.current?.focus() },
  ]);
}
