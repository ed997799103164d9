import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { DateField } from '../ui/fields/DateField';
import classes from './rules.module.css';
import { months } from './season';
import { f } from './texts';

interface Properties {
  /** A date, a day of every year ("06-01"), or ''. */
  from: string;
  until: string;
  onChange: (season: { from: string; until: string }) => void;
  errors: Record<string, ReactNode>;
  /** Why there has to be a season. */
  needed?: string;
}

type Kind = 'always' | 'yearly' | 'dates';

function kindOf(from: string, until: string): Kind {
  if (from.length === 5) return 'yearly';
  return from || until ? 'dates' : 'always';
}

/** All year, a season of every year, or from one date until another. */
export function SeasonField({ from, until, onChange, errors, needed }: Properties) {
  const kind = kindOf(from, until);
  const year = new Date().getFullYear();
  const choose = (next: Kind) => {
    if (next === 'always') onChange({ from: '', until: '' });
    if (next === 'yearly') onChange({ from: '06-01', until: '08-31' });
    if (next === 'dates') onChange({ from: `${year}-01-01`, until: `${year}-12-31` });
  };
  return (
    <>
      <NativeSelect
        label={f('season')}
        value={kind}
        error={kind === 'always' ? errors.from : undefined}
        description={kind === 'always' ? needed : undefined}
        onChange={(event) => choose(event.currentTarget.value as Kind)}
        data={[
          { value: 'always', label: f('always') },
          { value: 'yearly', label: f('yearly') },
          { value: 'dates', label: f('dates') },
        ]}
      />
      {kind === 'dates' && (
        <div className={classes.dates}>
          <DateField
            label={f('from')}
            clearable
            value={from}
            error={errors.from}
            onChange={(date) => onChange({ from: date, until })}
          />
          <DateField
            label={f('until')}
            clearable
            value={until}
            error={errors.until}
            onChange={(date) => onChange({ from, until: date })}
          />
        </div>
      )}
      {kind === 'yearly' && (
        <div className={classes.dates}>
          <YearDay
            label={f('from')}
            value={from}
            error={errors.from}
            onChange={(day) => onChange({ from: day, until })}
          />
          <YearDay
            label={f('until')}
            value={until}
            error={errors.until}
            onChange={(day) => onChange({ from, until: day })}
          />
        </div>
      )}
    </>
  );
}

const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

interface DayProperties {
  label: string;
  value: string;
  error: ReactNode;
  onChange: (day: string) => void;
}

/** A day of every year: its number and its month. */
function YearDay({ label, value, error, onChange }: DayProperties) {
  const [month = '01', day = '01'] = value.split('-');
  const last = longest[Number(month) - 1] ?? 31;
  const two = (n: number) => String(n).padStart(2, '0');
  return (
    <div className={classes.yearDay}>
      <NativeSelect
        label={label}
        aria-label={`${label}: ${f('day')}`}
        error={error}
        value={day}
        onChange={(event) => onChange(`${month}-${event.currentTarget.value}`)}
        data={Array.from({ length: last }, (_, index) => ({
          value: two(index + 1),
          label: String(index + 1),
        }))}
      />
      <NativeSelect
        aria-label={`${label}: ${f('month')}`}
        value={month}
        onChange={(event) => {
          const next = event.currentTarget.value;
          const most = longest[Number(next) - 1] ?? 31;
          onChange(`${next}-${two(Math.min(Number(day), most))}`);
        }}
        data={months().map((name, index) => ({ value: two(index + 1), label: name }))}
      />
    </div>
  );
}
