import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { lengthText } from '../ui/length';
import { RowsSkeleton } from '../ui/PageSkeleton';
import { Panel } from '../ui/Panel';
import { Problem } from '../ui/Problem';
import { TimeText } from '../ui/TimeText';
import { fromMicros, longDate } from '../ui/time';
import classes from './audit.module.css';
import { categoryName, kindName } from './names';
import { type Counted, meetingsQuery, type Of, type Report } from './queries';
import type { Dates } from './range';
import { l } from './texts';

/** What a figure counts. */
export interface Asked {
  title: string;
  dates: Dates;
  of: Of;
}

interface Properties extends Asked {
  report: Report;
  onClose: () => void;
}

/** The meetings behind a figure; each leads to the calendar. */
export function ListPanel({ title, dates, of, report, onClose }: Properties) {
  const [category, setCategory] = useState('');
  const narrow = category ? { ...of, category } : of;
  const { data, error, refetch } = useQuery(meetingsQuery(report.principal, dates, narrow));
  const days = new Map<string, Counted[]>();
  for (const one of data?.items ?? []) days.set(one.date, [...(days.get(one.date) ?? []), one]);
  return (
    <Panel title={title} onClose={onClose}>
      <div className={classes.list}>
        {of.category === undefined && of.kind !== 'kept' && (
          <NativeSelect
            label={l('narrow')}
            value={category}
            onChange={(event) => setCategory(event.currentTarget.value)}
            data={[
              { value: '', label: l('everything') },
              ...report.categories.map((one) => ({ value: one.key, label: categoryName(one) })),
            ]}
          />
        )}
        {error && !data && <Problem error={error} retry={() => void refetch()} />}
        {!data && !error && <RowsSkeleton rows={6} />}
        {data && (
          <p className={classes.note} role="status">
            {data.times === 0
              ? l('nothing')
              : l('sum', { count: data.times, length: lengthText(data.minutes) })}
            {data.times > data.items.length && ` ${l('more', { shown: data.items.length })}`}
          </p>
        )}
        {[...days].map(([date, items]) => (
          <section key={date} aria-label={longDate(date, report.today)}>
            <h3>{longDate(date, report.today)}</h3>
            <ul>
              {items.map((one) => (
                <li key={`${one.event} ${one.start_us}`}>
                  <Line one={one} report={report} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Panel>
  );
}

function Line({ one, report }: { one: Counted; report: Report }) {
  const { event, recurrence_id, title, start_us, end_us, date, zone, minutes } = one;
  const lasts = Math.round((end_us - start_us) / 60e6);
  const category = report.categories.find(({ key }) => key === one.category);
  const words = [
    kindName(one.kind),
    category && category.key !== 'private' && categoryName(category),
    one.people.length > 0 && one.people.join(', '),
    one.repeats && l('recurring'),
    minutes !== lasts && l('counts', { length: lengthText(minutes) }),
  ];
  const name = title || (one.kind === 'private' ? l('hidden') : l('untitled'));
  return (
    <>
      <span className={classes.when}>
        <TimeText at={fromMicros(start_us)} zone={zone} />–
        <TimeText at={fromMicros(end_us)} zone={zone} />
      </span>
      <span className={classes.what}>
        {event && title ? (
          <Link
            to="/calendar"
            search={{ date, who: report.principal, open: event, at: recurrence_id }}
          >
            {name}
          </Link>
        ) : (
          name
        )}
        <span className={classes.note}>{words.filter(Boolean).join(' · ')}</span>
      </span>
    </>
  );
}
