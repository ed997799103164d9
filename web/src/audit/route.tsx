import { Button, Select } from '@mantine/core';
import { IconChartBar, IconClipboardText, IconDownload, IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { type MyPrincipal, useMyPrincipals } from '../api/me';
import { useTags } from '../api/tags';
import { copyText } from '../ui/copy';
import { saveCsv } from '../ui/csv';
import { Empty } from '../ui/Empty';
import { DateField } from '../ui/fields/DateField';
import { Page as Frame } from '../ui/Page';
import { PageSkeleton, RowsSkeleton } from '../ui/PageSkeleton';
import { Problem } from '../ui/Problem';
import { civilDate, shortDate } from '../ui/time';
import { say, sayProblem } from '../ui/toast';
import { useNow } from '../ui/useNow';
import classes from './audit.module.css';
import { type Names, namesOf } from './names';
import { type Report, reportQuery } from './queries';
import { type Dates, datesOf } from './range';
import { reportCsv, reportText } from './report';
import { type AuditSearch, ranges } from './search';
import { t } from './texts';

const Sheet = lazy(async () => ({ default: (await import('./Sheet')).Sheet }));

/** Where one person's time went, and where it will go. */
export function Page() {
  const search = useSearch({ from: '/audit' });
  const { data, error, refetch } = useMyPrincipals();
  const people = data?.filter(({ role }) => role !== 'busy' && role !== '');
  const person = people?.find(({ id }) => id === search.who) ?? people?.[0];
  if (person && people) return <Loaded key={person.id} person={person} people={people} />;
  return (
    <Frame title={t('title')} about={t('aboutNobody')}>
      {error && !data && <Problem error={error} retry={() => void refetch()} />}
      {!data && !error && <PageSkeleton />}
      {people?.length === 0 && (
        <Empty
          icon={IconChartBar}
          text={t('nobody')}
          action={
            <Button component={Link} to="/people">
              {t('toPeople')}
            </Button>
          }
        />
      )}
    </Frame>
  );
}

interface Whose {
  person: MyPrincipal;
  people: MyPrincipal[];
}

function Loaded({ person, people }: Whose) {
  const search = useSearch({ from: '/audit' });
  const today = civilDate(useNow(), person.now.zone);
  const dates = datesOf(search, today);
  const { data, error, refetch, isPlaceholderData } = useQuery(reportQuery(person.id, dates));
  const { data: tags = [] } = useTags();
  const names = namesOf(tags, data?.people);
  const short = (date: string) => shortDate(date, today);
  return (
    <Frame
      title={t('title')}
      about={t('about', { name: person.name, from: short(dates.from), until: short(dates.until) })}
      actions={
        <>
          <Controls person={person} people={people} dates={dates} />
          {data && <Taking person={person} report={data} names={names} />}
        </>
      }
    >
      {error && !data && <Problem error={error} retry={() => void refetch()} />}
      {!data && !error && <RowsSkeleton rows={10} />}
      {data && (
        <div className={classes.sheet} aria-busy={isPlaceholderData || undefined}>
          <Suspense fallback={<RowsSkeleton rows={10} />}>
            <Sheet person={person} report={data} names={names} />
          </Suspense>
        </div>
      )}
    </Frame>
  );
}

function Controls({ person, people, dates }: Whose & { dates: Dates }) {
  const search = useSearch({ from: '/audit' });
  const navigate = useNavigate({ from: '/audit' });
  const change = (next: Partial<AuditSearch>) =>
    void navigate({ search: (was) => ({ ...was, open: undefined, ...next }) });
  return (
    <>
      {people.length > 1 && (
        <Select
          aria-label={t('whose')}
          className={classes.who}
          allowDeselect={false}
          value={person.id}
          data={people.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(id) => id && change({ who: id })}
        />
      )}
      <Select
        aria-label={t('range')}
        className={classes.range}
        allowDeselect={false}
        value={search.range ?? 'last4'}
        data={(['week', 'last4', 'last12', 'quarter', 'next4', 'year', 'own'] as const).map(
          (value) => ({ value, label: t(value) }),
        )}
        onChange={(value) => {
          const range = ranges.find((one) => one === value);
          change(
            range === 'own' ? { range, ...dates } : { range, from: undefined, until: undefined },
          );
        }}
      />
      {search.range === 'own' && (
        <>
          <DateField
            aria-label={t('from')}
            className={classes.date}
            value={dates.from}
            onChange={(from) => from && change({ from })}
          />
          <DateField
            aria-label={t('until')}
            className={classes.date}
            value={dates.until}
            minDate={dates.from}
            onChange={(until) => until && change({ until })}
          />
        </>
      )}
    </>
  );
}

interface TakingProperties {
  person: MyPrincipal;
  report: Report;
  names: Names;
}

/** What is shown, to be taken elsewhere. */
function Taking({ person, report, names }: TakingProperties) {
  const copy = async () => {
    if (await copyText(reportText(person.name, report, names))) say(t('copied'));
    else sayProblem(t('notCopied'));
  };
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconClipboardText size={15} stroke={1.8} />}
        onClick={() => void copy()}
      >
        {t('copy')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconDownload size={15} stroke={1.8} />}
        onClick={() =>
          saveCsv(`${person.name} ${report.from} ${report.until}.csv`, reportCsv(report, names))
        }
      >
        {t('csv')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconPrinter size={15} stroke={1.8} />}
        onClick={() => window.print()}
      >
        {t('print')}
      </Button>
    </>
  );
}
