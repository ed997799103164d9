import { Button, Select } from '@mantine/core';
import { IconListDetails, IconPlus, IconPrinter, IconTableExport } from '@tabler/icons-react';
import { Navigate, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useManages } from '../api/me';
import { simpleKind } from '../api/simple';
import { useCommands } from '../app/commands';
import { features } from '../app/features';
import { useShortcuts } from '../app/shortcuts';
import { Empty } from '../ui/Empty';
import { later } from '../ui/later';
import board from '../ui/looks/board.module.css';
import { Page as Frame } from '../ui/Page';
import { RowsSkeleton } from '../ui/PageSkeleton';
import { Problem } from '../ui/Problem';
import { usePrinted } from '../ui/printing/printed';
import { ViewBar } from '../ui/views/ViewBar';
import { Filters } from './Filters';
import { ListLook } from './ListLook';
import classes from './lists.module.css';
import { type Kind, printAddress, tableAddress } from './queries';
import { type Asked, looks } from './search';
import { useHeadings, useSections } from './sections';
import { asksOf } from './state';
import { t } from './texts';
import { type ListPage, useColumns, useList } from './useList';
import { useRows } from './useRows';

const rows = <RowsSkeleton rows={9} />;
const TableLook = later(async () => (await import('./TableLook')).TableLook, rows);
const BoardLook = later(async () => (await import('./BoardLook')).BoardLook, rows);
const SimplePanel = lazy(() => import('./simple/SimplePanel'));
const MonthLook = later(async () => (await import('./MonthLook')).MonthLook, rows);

export function Page() {
  const page = useList();
  if (page?.elsewhere) return <Navigate to="/tasks" search={{ view: page.search.view }} replace />;
  return (
    <Frame title={t('title')} actions={page && <Actions page={page} />}>
      {page ? <Listed page={page} /> : <RowsSkeleton rows={9} />}
      {page && simpleKind(page.kind.kind) && <Simple page={page} />}
    </Frame>
  );
}

function Listed({ page }: { page: ListPage }) {
  const { kind, search, asked, views, saved, change, go } = page;
  const plain = { kind: kind.kind };
  return (
    <>
      <ViewBar
        lists={kind.kind}
        to="/lists"
        all={t('all', { kind: kind.title.toLowerCase() })}
        plain={plain}
        views={views}
        saved={saved}
        named={search.view !== undefined}
        asks={Object.keys(asked).some((name) => asked[name as keyof typeof asked] !== undefined)}
        differs={page.differs}
        looks={looks.filter((look) => look !== 'calendar' || kind.days.length > 0)}
        shown={{ look: asked.look ?? 'list', asks: asksOf(asked) }}
        onLook={(look) => {
          const stays = rowwise(look) && rowwise(asked.look);
          change({ look, group: stays ? asked.group : undefined });
        }}
        go={(view) => go(view ? { view } : plain)}
      />
      {page.missing && (
        <section className={classes.notice} aria-label={t('title')} data-chrome>
          {t('missing')}
        </section>
      )}
      <Filters page={page}>{rowwise(asked.look) && <Headings page={page} />}</Filters>
      <Span page={page} />
      {asked.look === 'board' && <BoardLook key={kind.kind} page={page} />}
      {asked.look === 'calendar' && <MonthLook key={kind.kind} page={page} />}
      {asked.look !== 'board' && asked.look !== 'calendar' && <Rows page={page} />}
    </>
  );
}

/** The looks that show row by row, and so can have headings. */
function rowwise(look: Asked['look']): boolean {
  return look !== 'board' && look !== 'calendar';
}

/** What the rows stand under. */
function Headings({ page }: { page: ListPage }) {
  const all = useHeadings(page);
  const by = all.find(({ value }) => value === page.asked.group);
  return (
    <Select
      aria-label={t('headings')}
      leftSection={<span className={board.by}>{t('headings')}</span>}
      leftSectionWidth={98}
      className={board.group}
      placeholder={t('nothing')}
      clearable
      searchable={all.length > 12}
      value={by?.value ?? null}
      onChange={(group) => page.change({ group: group ?? undefined })}
      data={all}
    />
  );
}

/** Which days are listed while nobody asks for others. */
function Span({ page: { kind, asked } }: { page: ListPage }) {
  const [by] = kind.days;
  const column = kind.columns.find(({ name }) => name === by);
  const named = asked.filters?.some((one) => one.startsWith(`${by}:`));
  if (!kind.span || !column || named || asked.look === 'calendar') return null;
  return <p className={classes.span}>{t('span', { span: kind.span, column: column.title })}</p>;
}

/** What a simple kind has besides its list: a record that is open beside it, and a way to make one. */
function Simple({ page: { kind, search, go } }: { page: ListPage }) {
  const { open, ...rest } = search;
  useShortcuts([
    {
      keys: 'c',
      label: t('new', { one: kind.one }),
      group: t('title'),
      run: () => go({ ...search, open: 'new' }),
    },
  ]);
  return (
    <Suspense fallback={null}>
      {open && <SimplePanel key={open} kind={kind.kind} open={open} onClose={() => go(rest)} />}
    </Suspense>
  );
}

/** Up to how many rows stand under headings: whoever wants more filters. */
const most = 400;

/** What is listed row by row, under headings where they are asked for. */
function Rows({ page }: { page: ListPage }) {
  const { asked, question, change } = page;
  const headed = useHeadings(page).some(({ value }) => value === asked.group);
  const { rows, waits, partly, ...query } = useRows(question, headed ? most : undefined);
  const sections = useSections(page, rows, partly);
  if (query.error && !query.data) {
    return <Problem error={query.error} retry={() => void query.refetch()} />;
  }
  if (!query.data || waits) return <RowsSkeleton rows={9} />;
  if (rows.length === 0) {
    const some = asked.q !== undefined || asked.filters !== undefined;
    const clear = () => change({ q: undefined, filters: undefined });
    return (
      <Empty
        icon={IconListDetails}
        text={some ? t('noneAsked') : [t('none'), page.kind.use].filter(Boolean).join(' ')}
        action={
          some ? (
            <Button variant="default" onClick={clear}>
              {t('clear')}
            </Button>
          ) : (
            <Make kind={page.kind} />
          )
        }
      />
    );
  }
  const Look = asked.look === 'table' ? TableLook : ListLook;
  const more =
    query.hasNextPage && !headed
      ? { busy: query.isFetchingNextPage, load: () => void query.fetchNextPage() }
      : undefined;
  return (
    <>
      {partly && <p className={classes.span}>{t('partlyHere', { count: most })}</p>}
      <Look page={page} sections={sections} more={more} />
    </>
  );
}

/** What makes the first of a kind, where the reader may: what its page does. */
function Make({ kind: { kind, one } }: { kind: Kind }) {
  const navigate = useNavigate();
  const leads = useManages();
  const make = features.find(({ makes }) => makes?.[kind])?.makes?.[kind];
  if (!make || (make.led && !leads)) return null;
  return (
    <Button
      leftSection={<IconPlus size={16} stroke={1.8} />}
      onClick={() => make.run({ navigate })}
    >
      {t('new', { one })}
    </Button>
  );
}

function New({ page: { kind, search, go } }: { page: ListPage }) {
  return (
    <Button
      leftSection={<IconPlus size={16} stroke={1.8} />}
      onClick={() => go({ ...search, open: 'new' })}
    >
      {t('new', { one: kind.one })}
    </Button>
  );
}

/** Which kind is listed, and what can be done with all of it. */
function Actions({ page }: { page: ListPage }) {
  const { kind, kinds, asked, question, go } = page;
  const { chosen } = useColumns(page);
  const columns = asked.look === 'table' ? chosen.map(({ name }) => name) : [];
  const address = tableAddress(question, columns, rowwise(asked.look) ? asked.group : undefined);
  const printed = printAddress(kind.kind, page.search, asked);
  usePrinted(printed, page.saved?.name);
  useCommands([
    ...kinds.map((one) => ({
      id: `lists.${one.kind}`,
      label: t('kindOf', { kind: one.title.toLowerCase() }),
      group: 'here' as const,
      run: () => go({ kind: one.kind, look: asked.look }),
    })),
    {
      id: 'lists.export',
      label: t('export'),
      group: 'here' as const,
      icon: IconTableExport,
      run: () => window.location.assign(address),
    },
  ]);
  return (
    <>
      <Select
        aria-label={t('kind')}
        allowDeselect={false}
        w={190}
        value={kind.kind}
        onChange={(next) => next && go({ kind: next, look: asked.look })}
        data={kinds.map((one) => ({ value: one.kind, label: one.title }))}
      />
      <Button
        component="a"
        variant="default"
        title={t('print')}
        aria-label={t('print')}
        href={printed}
        target="_blank"
      >
        <IconPrinter size={16} stroke={1.8} />
      </Button>
      <Button
        component="a"
        variant="default"
        href={address}
        download
        title={t('export')}
        aria-label={t('export')}
      >
        <IconTableExport size={16} stroke={1.8} />
      </Button>
      {simpleKind(kind.kind) && <New page={page} />}
    </>
  );
}
