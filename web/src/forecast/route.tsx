import './forecast.css';
import { Button, NumberInput } from '@mantine/core';
import { IconChartHistogram } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useId } from 'react';
import { Empty } from '../ui/Empty';
import { Page as Frame } from '../ui/Page';
import { RowsSkeleton } from '../ui/PageSkeleton';
import { Problem } from '../ui/Problem';
import { shortDate } from '../ui/time';
import { Widget } from '../ui/Widget';
import { Bars } from './Bars';
import { type Forecast, forecastQuery, hasBand, inHours, parts } from './data';
import classes from './forecast.module.css';
import { t } from './texts';

const usualPer = 10;

/** What the coming weeks bring. */
export function Page() {
  const { per = usualPer } = useSearch({ from: '/forecast' });
  const navigate = useNavigate({ from: '/forecast' });
  const field = useId();
  const { data, error, refetch, isPlaceholderData } = useQuery(forecastQuery(per));
  const nothing = data?.weeks.every(({ total, high }) => total === 0 && high === 0);
  return (
    <Frame
      title={t('title')}
      about={t('about')}
      actions={
        <label className={classes.per} htmlFor={field}>
          {t('perMeeting')}
          <NumberInput
            id={field}
            className={classes.minutes}
            min={0}
            max={240}
            clampBehavior="strict"
            allowDecimal={false}
            value={per}
            onChange={(value) => {
              if (typeof value === 'number')
                void navigate({
                  search: { per: value === usualPer ? undefined : value },
                  replace: true,
                });
            }}
          />
        </label>
      }
    >
      {error && !data && <Problem error={error} retry={() => void refetch()} />}
      {!data && !error && <RowsSkeleton rows={10} />}
      {data && nothing && (
        <Empty
          icon={IconChartHistogram}
          text={t('nothing')}
          action={
            <Button component={Link} to="/tasks" variant="default">
              {t('toTasks')}
            </Button>
          }
        />
      )}
      {data && !nothing && (
        <div className={classes.sheet} aria-busy={isPlaceholderData || undefined}>
          <Widget title={t('weeks')}>
            <Bars data={data} />
          </Widget>
          <Widget title={t('peaks')}>
            {data.peaks.length === 0 && <p className={classes.note}>{t('noPeaks')}</p>}
            <ol className={classes.peaks}>
              {data.peaks.map(({ from, text }) => (
                <li key={from}>{text}</li>
              ))}
            </ol>
          </Widget>
          <Table data={data} />
          <Widget title={t('goesBy')}>
            <p className={classes.words}>{data.text}</p>
            <p className={classes.words}>
              {data.guessed > 0 && `${t('guessed', { count: data.guessed, usual: data.usual })} `}
              {data.undated > 0 && `${t('undated', { count: data.undated })} `}
              {t('counts')}
            </p>
          </Widget>
        </div>
      )}
    </Frame>
  );
}

function Table({ data: { weeks, today } }: { data: Forecast }) {
  const shown = parts.filter((part) => weeks.some((week) => week[part] > 0));
  const band = weeks.some(hasBand);
  return (
    <Widget title={t('byWeek')} flush>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone it is moved sideways, by keys too */}
      <section className={classes.scrolls} aria-label={t('byWeek')} tabIndex={0}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('week')}</th>
              {shown.map((part) => (
                <th key={part} scope="col" className={classes.number}>
                  {t(part)}
                </th>
              ))}
              <th scope="col" className={classes.number}>
                {t('total')}
              </th>
              {band && (
                <th scope="col" className={classes.number}>
                  {t('between')}
                </th>
              )}
              <th scope="col">{t('why')}</th>
            </tr>
          </thead>
          <tbody>
            {weeks.map((week) => (
              <tr key={week.from}>
                <th scope="row">{shortDate(week.from, today)}</th>
                {shown.map((part) => (
                  <td key={part} className={classes.number}>
                    {inHours(week[part]) > 0 && t('hours', { hours: inHours(week[part]) })}
                    {part === 'meetings' && week.booked > 0 && (
                      <span className={classes.note}>{t('booked', { count: week.booked })}</span>
                    )}
                  </td>
                ))}
                <td className={classes.number}>
                  <b>{t('hours', { hours: inHours(week.total) })}</b>
                </td>
                {band && (
                  <td className={classes.number}>
                    {hasBand(week) &&
                      t('range', { low: inHours(week.low), high: inHours(week.high) })}
                  </td>
                )}
                <td className={classes.why}>{week.why.join(', ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Widget>
  );
}
