import { Button } from '@mantine/core';
import {
  IconCalendarDown,
  IconCalendarPlus,
  IconDownload,
  IconFileImport,
  IconRss,
} from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useShortcuts } from '../app/shortcuts';
import { Empty } from '../ui/Empty';
import { Page as Frame } from '../ui/Page';
import { RowsSkeleton } from '../ui/PageSkeleton';
import { PersonName } from '../ui/Person';
import { Problem } from '../ui/Problem';
import { RecordHistory } from '../ui/RecordHistory';
import { sayProblem } from '../ui/toast';
import { Widget } from '../ui/Widget';
import { CalendarRow } from './CalendarRow';
import classes from './calendars.module.css';
import { type Chosen, chosen } from './chosen';
import { PastImports } from './PastImports';
import { type Calendar, useCalendars } from './queries';
import type { CalendarsSearch } from './search';
import { t } from './texts';
import { isCalendarFile, useFileDrop } from './useFileDrop';
import { useWhose, type Whose } from './useWhose';

const ImportPanel = lazy(() => import('./ImportPanel').then((m) => ({ default: m.ImportPanel })));
const SubscribePanel = lazy(() =>
  import('./SubscribePanel').then((m) => ({ default: m.SubscribePanel })),
);
const CalendarPanel = lazy(() =>
  import('./CalendarPanel').then((m) => ({ default: m.CalendarPanel })),
);
const ReportPanel = lazy(() => import('./ReportPanel').then((m) => ({ default: m.ReportPanel })));

export function Page() {
  const search = useSearch({ from: '/calendars' });
  const navigate = useNavigate({ from: '/calendars' });
  const go = (to: CalendarsSearch) => void navigate({ search: to });
  const { data: calendars, error, refetch } = useCalendars();
  const whose = useWhose();
  const [files, setFiles] = useState<Chosen[]>([]);
  const [historyOf, setHistoryOf] = useState<Calendar>();
  const mayWrite = (space: string) => whose.some((one) => one.space === space && one.mayWrite);
  const opened = calendars?.find(({ id, space }) => id === search.open && mayWrite(space));
  const close = () => go({});

  const held = useFileDrop((dropped) => {
    const good = dropped.filter(isCalendarFile);
    for (const { name } of dropped.filter((file) => !isCalendarFile(file))) {
      sayProblem(t('notCalendar', { name }));
    }
    if (good.length === 0) return;
    setFiles([...files, ...good.map(chosen)]);
    go({ new: 'file' });
  });
  useShortcuts([
    { keys: 'c', label: t('importFile'), group: t('title'), run: () => go({ new: 'file' }) },
  ]);

  return (
    <Frame title={t('title')} about={t('about')} actions={<Adding go={go} />}>
      {held && (
        <div className={classes.drop} aria-hidden>
          <IconFileImport size={34} stroke={1.4} />
          <p className={classes.dropTitle}>{t('dropTitle')}</p>
          <p>{t('dropAbout')}</p>
        </div>
      )}
      {!calendars && !error && <RowsSkeleton rows={8} />}
      {!calendars && error && <Problem error={error} retry={() => void refetch()} />}
      {calendars?.length === 0 && (
        <Empty
          icon={IconCalendarDown}
          text={t('empty')}
          action={<Button onClick={() => go({ new: 'file' })}>{t('importFile')}</Button>}
        />
      )}
      {calendars && calendars.length > 0 && (
        <>
          <p className={classes.hint}>{t('dropHint')}</p>
          <div className={classes.groups}>
            {whose.map((one) => (
              <Group
                key={one.space}
                whose={one}
                calendars={calendars.filter(({ space }) => space === one.space)}
                onEdit={(id) => go({ open: id })}
                onHistory={setHistoryOf}
              />
            ))}
          </div>
        </>
      )}
      <PastImports whose={whose} onOpen={(id) => go({ report: id })} />
      <RecordHistory
        kind="calendar"
        id={historyOf?.id ?? ''}
        title={historyOf?.name ?? ''}
        opened={historyOf !== undefined}
        onClose={() => setHistoryOf(undefined)}
      />
      <Suspense fallback={null}>
        {search.new === 'file' && <ImportPanel files={files} setFiles={setFiles} onClose={close} />}
        {search.new === 'subscription' && (
          <SubscribePanel onClose={close} onEdit={(id) => go({ open: id })} />
        )}
        {search.new === 'calendar' && (
          <CalendarPanel space={whose.find((one) => one.mayWrite)?.space ?? ''} onClose={close} />
        )}
        {opened && (
          <CalendarPanel key={opened.id} calendar={opened} space={opened.space} onClose={close} />
        )}
        {search.report && (
          <ReportPanel key={search.report} id={search.report} mayWrite={mayWrite} onClose={close} />
        )}
      </Suspense>
    </Frame>
  );
}

function Adding({ go }: { go: (to: CalendarsSearch) => void }) {
  return (
    <div className={classes.adding}>
      <Button
        onClick={() => go({ new: 'file' })}
        leftSection={<IconFileImport size={16} stroke={1.8} />}
      >
        {t('importFile')}
      </Button>
      <Button
        variant="default"
        onClick={() => go({ new: 'subscription' })}
        leftSection={<IconRss size={16} stroke={1.8} />}
      >
        {t('subscribe')}
      </Button>
      <Button
        variant="default"
        onClick={() => go({ new: 'calendar' })}
        leftSection={<IconCalendarPlus size={16} stroke={1.8} />}
      >
        {t('newCalendar')}
      </Button>
    </div>
  );
}

interface GroupProperties {
  whose: Whose;
  calendars: readonly Calendar[];
  onEdit: (id: string) => void;
  onHistory: (calendar: Calendar) => void;
}

/** The calendars of one person. One's own place is left out while nothing is in it. */
function Group({ whose, calendars, onEdit, onHistory }: GroupProperties) {
  const { name, colour, mayWrite, principal, space } = whose;
  if (!principal && calendars.length === 0) return null;
  const all = principal && calendars.length > 0 && (
    <Button
      component="a"
      href={`/api/v1/principals/${space}/export`}
      download
      variant="subtle"
      color="gray"
      size="compact-sm"
      leftSection={<IconDownload size={15} stroke={1.8} />}
      aria-label={t('exportAllOf', { name })}
    >
      {t('exportAll')}
    </Button>
  );
  return (
    <Widget
      title={colour === undefined ? name : <PersonName name={name} colour={colour} />}
      actions={all}
      flush
    >
      {calendars.length === 0 && <p className={classes.none}>{t('groupNone')}</p>}
      <ul className={classes.list}>
        {calendars.map((calendar) => (
          <CalendarRow
            key={calendar.id}
            calendar={calendar}
            colour={colour}
            mayWrite={mayWrite}
            onEdit={() => onEdit(calendar.id)}
            onHistory={() => onHistory(calendar)}
          />
        ))}
      </ul>
    </Widget>
  );
}
