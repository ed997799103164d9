import { Button, Select } from '@mantine/core';
import {
  IconClipboardText,
  IconDownload,
  IconPhoto,
  IconPrinter,
  IconRipple,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useRef } from 'react';
import { useOwnZone } from '../api/me';
import { copyText } from '../ui/copy';
import { saveCsv } from '../ui/csv';
import { Empty } from '../ui/Empty';
import { DateField } from '../ui/fields/DateField';
import { Page as Frame } from '../ui/Page';
import { RowsSkeleton } from '../ui/PageSkeleton';
import { Problem } from '../ui/Problem';
import { print, usePrinted } from '../ui/printing/printed';
import { Segments } from '../ui/Segments';
import { addDays, civilDate, daysBetween } from '../ui/time';
import { say, sayProblem } from '../ui/toast';
import { useNow } from '../ui/useNow';
import { Widget } from '../ui/Widget';
import classes from './behind.module.css';
import { type Waterline, waterlineCsv, waterlineQuery } from './data';
import { Picture } from './Picture';
import { savePicture } from './picture';
import type { BehindSearch } from './search';
import { PartTable, WeekTable } from './Tables';
import { t } from './texts';

const lasts = [4, 12, 26, 53] as const;

/** What others see of one's work, and what lies below it. */
export function Page() {
  const search = useSearch({ from: '/behind' });
  const navigate = useNavigate({ from: '/behind' });
  const { data, error, refetch, isPlaceholderData } = useQuery(waterlineQuery(search));
  const svg = useRef<SVGSVGElement>(null);
  const address = printAddress(search);
  usePrinted(address);
  const change = (next: Partial<BehindSearch>) =>
    void navigate({ search: (was) => ({ ...was, ...next }) });
  const empty =
    data && data.total.requests + data.total.steps + data.total.minutes + data.total.waits === 0;
  return (
    <Frame
      title={t('title')}
      about={t('about')}
      actions={<Controls search={search} data={data} change={change} />}
    >
      {error && !data && <Problem error={error} retry={() => void refetch()} />}
      {!data && !error && <RowsSkeleton rows={10} />}
      {data && (
        <div className={classes.sheet} aria-busy={isPlaceholderData || undefined}>
          <Alone search={search} data={data} change={change} />
          {empty && <Empty icon={IconRipple} text={t('none')} />}
          {!empty && (
            <>
              <Widget
                title={data.text}
                actions={
                  <Segments
                    aria-label={t('below')}
                    size="xs"
                    value={search.below ?? 'hours'}
                    onChange={(below) => change({ below: below === 'steps' ? below : undefined })}
                    data={[
                      { value: 'hours', label: t('hours') },
                      { value: 'steps', label: t('steps') },
                    ]}
                  />
                }
              >
                <Picture data={data} bySteps={search.below === 'steps'} svg={svg} />
                <Taking
                  data={data}
                  address={address}
                  picture={() =>
                    svg.current &&
                    savePicture(svg.current, `${t('title')} ${data.from} ${data.until}.svg`)
                  }
                />
              </Widget>
              <WeekTable data={data} />
              <div className={classes.parts}>
                <PartTable
                  title={t('principals')}
                  parts={data.principals}
                  without={t('noPlace')}
                  only={(space) => change({ space })}
                />
                <PartTable
                  title={t('services')}
                  parts={data.services}
                  without={t('noService')}
                  only={(service) => change({ service })}
                />
              </div>
              <PartTable
                title={t('requesters')}
                parts={data.requesters}
                without={t('nobody')}
                only={(requester) => change({ requester })}
              />
            </>
          )}
          <p className={classes.counted}>
            {t('counted')} {t(search.whose === 'all' ? 'allAbout' : 'mineAbout')}
          </p>
        </div>
      )}
    </Frame>
  );
}

/** Where the printed page of the same is. */
function printAddress(search: BehindSearch): string {
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) if (value) asked.set(name, value);
  return `/print/behind${asked.size > 0 ? `?${asked}` : ''}`;
}

interface Shown {
  search: BehindSearch;
  data: Waterline | undefined;
  change: (next: Partial<BehindSearch>) => void;
}

function Controls({ search, data, change }: Shown) {
  const today = civilDate(useNow(), useOwnZone());
  const { from, until } = search;
  const back = from && !until ? Math.round((daysBetween(from, today) + 1) / 7) : 12;
  const chosen = (!from && !until) || (from && !until && lasts.some((one) => one === back));
  return (
    <>
      <Select
        aria-label={t('range')}
        className={classes.range}
        allowDeselect={false}
        value={chosen ? String(back) : 'own'}
        data={[
          ...lasts.map((count) => ({ value: String(count), label: t(`last${count}`) })),
          { value: 'own', label: t('own') },
        ]}
        onChange={(value) => {
          if (value === 'own') change({ from: data?.from, until: data?.until });
          else change({ from: addDays(today, 1 - 7 * Number(value)), until: undefined });
        }}
      />
      {!chosen && (
        <>
          <DateField
            aria-label={t('from')}
            className={classes.date}
            value={from ?? data?.from ?? today}
            onChange={(day) => day && change({ from: day })}
          />
          <DateField
            aria-label={t('until')}
            className={classes.date}
            value={until ?? data?.until ?? today}
            minDate={from}
            onChange={(day) => day && change({ until: day })}
          />
        </>
      )}
      <Segments
        aria-label={t('whose')}
        value={search.whose ?? 'mine'}
        onChange={(whose) => change({ whose: whose === 'all' ? whose : undefined })}
        data={[
          { value: 'mine', label: t('mine') },
          { value: 'all', label: t('all') },
        ]}
      />
    </>
  );
}

/** Says of what alone the page is, and leads back to all. */
function Alone({ search, data, change }: Shown) {
  const { space, requester, service } = search;
  if (!space && !requester && !service) return null;
  const names = [
    data?.principals.find(({ key }) => key === space)?.name,
    data?.requesters.find(({ key }) => key === requester)?.name,
    data?.services.find(({ key }) => key === service)?.name,
  ].filter(Boolean);
  return (
    <p className={classes.alone}>
      {names.length > 0 && t('alone', { name: names.join(', ') })}
      <Button
        variant="default"
        size="compact-sm"
        onClick={() => change({ space: undefined, requester: undefined, service: undefined })}
      >
        {t('whole')}
      </Button>
    </p>
  );
}

interface TakingProperties {
  data: Waterline;
  address: string;
  picture: () => void;
}

/** What is shown, to be taken elsewhere. */
function Taking({ data, address, picture }: TakingProperties) {
  const copy = async () => {
    if (await copyText(data.text)) say(t('copied'));
    else sayProblem(t('notCopied'));
  };
  const csv = () => saveCsv(`${t('title')} ${data.from} ${data.until}.csv`, waterlineCsv(data));
  const ways = [
    ['copy', IconClipboardText, () => void copy()],
    ['csv', IconDownload, csv],
    ['picture', IconPhoto, picture],
    ['print', IconPrinter, () => print(address)],
  ] as const;
  return (
    <div className={classes.taking} data-chrome>
      {ways.map(([name, Icon, run]) => (
        <Button
          key={name}
          variant="default"
          leftSection={<Icon size={15} stroke={1.8} />}
          onClick={run}
        >
          {t(name)}
        </Button>
      ))}
    </div>
  );
}
