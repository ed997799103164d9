import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Fragment, useState } from 'react';
import { type MyPrincipal, useOwnZone } from '../api/me';
import { lengthText } from '../ui/length';
import { RowsSkeleton } from '../ui/PageSkeleton';
import { personColour } from '../ui/Person';
import { Problem } from '../ui/Problem';
import { civilDate, fromMicros, shortDate, weekday } from '../ui/time';
import { say, sayProblem } from '../ui/toast';
import { Widget } from '../ui/Widget';
import classes from './Drift.module.css';
import { driftQuery, type Report, type Week } from './queries';
import { reportCsv, reportText, shareOf, shareText, weekText } from './report';
import { d } from './texts';

const choices = [4, 8, 13, 26, 52];

/** Planned against kept, week by week. */
export function Drift({ principal }: { principal: MyPrincipal }) {
  const [weeks, setWeeks] = useState(8);
  const { data, error, refetch } = useQuery(driftQuery(principal.id, weeks));
  if (error && !data) return <Problem error={error} retry={() => void refetch()} />;
  if (!data) return <RowsSkeleton rows={8} />;
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      say(d('copied'));
    } catch (failure) {
      sayProblem((failure as Error).message);
    }
  };
  const planned = data.weeks.some((week) => week.planned > 0);
  return (
    <div className={classes.drift} {...personColour(principal.colour)}>
      <div className={classes.bar} data-chrome>
        <p className={classes.note}>{d(planned ? 'about' : 'noRules')}</p>
        <NativeSelect
          aria-label={d('weeks')}
          value={String(weeks)}
          onChange={(event) => setWeeks(Number(event.currentTarget.value))}
          data={choices.map((count) => ({
            value: String(count),
            label: d('lastWeeks', { count }),
          }))}
        />
        <Button variant="default" onClick={() => void copy(reportText(principal.name, data))}>
          {d('copy')}
        </Button>
        <Button variant="default" onClick={() => void copy(reportCsv(data))}>
          {d('csv')}
        </Button>
      </div>
      <Widget title={d('chart')}>
        <Chart report={data} />
      </Widget>
      <Widget title={d('each')} flush>
        <Details report={data} />
      </Widget>
    </div>
  );
}

/** A bar for what was kept of what was planned, and one for what went beyond the hours. */
function Chart({ report }: { report: Report }) {
  const most = Math.max(60, ...report.weeks.map(({ outside }) => outside));
  return (
    <table className={classes.chart}>
      <thead>
        <tr>
          <th scope="col">{d('week')}</th>
          <th scope="col">{d('kept')}</th>
          <th scope="col" className={classes.number}>
            {d('share')}
          </th>
          <th scope="col">{d('outside')}</th>
        </tr>
      </thead>
      <tbody>
        {report.weeks.map((week) => (
          <tr key={week.from}>
            <th scope="row">
              {isNow(week, report.today) ? d('thisWeek') : weekText(week, report.today)}
            </th>
            <td>
              <Bar share={shareOf(week)} kind="kept" />
              {week.planned > 0
                ? d('of', { kept: lengthText(week.kept), planned: lengthText(week.planned) })
                : d('none')}
            </td>
            <td className={classes.number}>{shareText(week)}</td>
            <td>
              <Bar share={(week.outside / most) * 100} kind="outside" />
              {lengthText(week.outside)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function isNow({ from, until }: Week, today: string): boolean {
  return from <= today && today <= until;
}

function Bar({ share = 0, kind }: { share: number | undefined; kind: 'kept' | 'outside' }) {
  return (
    <span className={classes.track} data-kind={kind} aria-hidden>
      <span style={{ inlineSize: `${Math.min(100, share)}%` }} />
    </span>
  );
}

/** Each rule of each week, and what broke it. */
function Details({ report }: { report: Report }) {
  const own = useOwnZone();
  const weeks = report.weeks.filter(({ rules }) => rules.length > 0);
  if (weeks.length === 0) return <p className={classes.nothing}>{d('noRules')}</p>;
  const when = (us: number) => {
    const date = civilDate(fromMicros(us), own);
    return `${weekday(date)} ${shortDate(date, report.today)}`;
  };
  return (
    <table className={classes.details}>
      <thead>
        <tr>
          <th scope="col">{d('rule')}</th>
          <th scope="col">{d('kept')}</th>
          <th scope="col">{d('broken')}</th>
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <Fragment key={week.from}>
            <tr className={classes.group}>
              <th scope="rowgroup" colSpan={3}>
                {weekText(week, report.today)}
              </th>
            </tr>
            {week.rules.map((rule) => (
              <tr key={rule.rule}>
                <th scope="row">{rule.label}</th>
                <td>
                  {d('of', { kept: lengthText(rule.kept), planned: lengthText(rule.planned) })}
                </td>
                <td>
                  {rule.broken.map(({ event, title, start_us, minutes, reason }) => (
                    <p key={`${event} ${start_us}`}>
                      {when(start_us)}: {title || d('private')}, {lengthText(minutes)}
                      <span className={classes.note}> ({reason || d('noReason')})</span>
                    </p>
                  ))}
                </td>
              </tr>
            ))}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}
