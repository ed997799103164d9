import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { spokenLocale } from '../app/i18n';
import { Choices } from '../ui/fields/Choices';
import { DateField } from '../ui/fields/DateField';
import { addDays } from '../ui/time';
import classes from './RepeatField.module.css';
import {
  onWorkingDays,
  type Repeat,
  readRepeat,
  type Unit,
  units,
  weekdayCode,
  weekdayCodes,
  whichOfMonth,
  writeRepeat,
} from './repeat';
import { f } from './texts';

const custom = 'custom';

interface Properties {
  rule: string;
  /** The rule as the server tells it, for those the form can't show. */
  ruleText: string;
  afterDone: boolean;
  /** The day it is due; without one nothing repeats. */
  due: string;
  onRule: (rule: string) => void;
  onAfterDone: (after: boolean) => void;
  error?: string;
}

/** How a task repeats: the usual rhythms by name, any other piece by piece. */
export function RepeatField({
  rule,
  ruleText,
  afterDone,
  due,
  onRule,
  onAfterDone,
  error,
}: Properties) {
  const [piecewise, setPiecewise] = useState(false);
  const repeat = rule && due ? readRepeat(rule, due) : null;
  const usual = due ? usualRules(due) : [];
  // Rules are spelled in several ways; the usual ones are known by what they mean.
  const spelled = repeat ? writeRepeat(repeat) : rule;
  const named = usual.some((one) => one.value === spelled);
  const foreign = rule !== '' && !repeat;
  const showPieces = repeat !== null && (piecewise || !named);

  function choose(value: string) {
    setPiecewise(value === custom);
    if (value !== custom) onRule(value);
    else if (!repeat) onRule(writeRepeat({ unit: 'week', every: 1, days: [weekdayCode(due)] }));
  }

  return (
    <div className={classes.field}>
      <Select
        label={f('repeat')}
        description={due ? undefined : f('repeatNeedsDue')}
        disabled={!due}
        allowDeselect={false}
        error={error}
        value={showPieces ? custom : spelled}
        onChange={(value) => choose(value ?? '')}
        data={[
          { value: '', label: f('repeatNone') },
          ...(foreign ? [{ value: rule, label: f('asItIs', { rule: ruleText }) }] : []),
          ...usual,
          { value: custom, label: f('custom') },
        ]}
      />
      {showPieces && (
        <Pieces repeat={repeat} due={due} onChange={(one) => onRule(writeRepeat(one))} />
      )}
      {rule !== '' && due && (
        <Choices
          label={f('counted')}
          value={afterDone ? 'done' : 'due'}
          onChange={(value) => onAfterDone(value === 'done')}
          choices={[
            { value: 'due', label: f('fromDue'), about: f('fromDueAbout') },
            { value: 'done', label: f('fromDone'), about: f('fromDoneAbout') },
          ]}
        />
      )}
    </div>
  );
}

function usualRules(due: string): { value: string; label: string }[] {
  const day = dayName(due);
  const { which } = whichOfMonth(due);
  const weekly = { unit: 'week', every: 1, days: [weekdayCode(due)] } as const;
  const rules: [Repeat, string][] = [
    [{ unit: 'day', every: 1, days: [] }, f('everyDay')],
    [{ ...weekly, days: weekdayCodes.slice(0, 5) }, f('everyWorkday')],
    [{ ...weekly, days: [...weekly.days] }, f('everyWeek', { day })],
    [{ ...weekly, days: [...weekly.days], every: 2 }, f('everyTwoWeeks', { day })],
    [{ unit: 'month', every: 1, days: [] }, f('everyMonth', { day: ordinal(due) })],
    [
      { unit: 'month', every: 1, days: [], nth: whichOfMonth(due) },
      f('everyMonthNth', { nth: nthName(which), day }),
    ],
    [{ unit: 'month', every: 1, days: [], workday: 1 }, f('everyFirstWorkday')],
    [{ unit: 'month', every: 1, days: [], workday: -1 }, f('everyLastWorkday')],
    [{ unit: 'month', every: 3, days: [] }, f('everyQuarter', { day: ordinal(due) })],
    [{ unit: 'month', every: 3, days: [], workday: -1 }, f('everyQuarterLast')],
    [{ unit: 'year', every: 1, days: [] }, f('everyYear', { day: dayAndMonth(due) })],
  ];
  return rules.map(([repeat, label]) => ({
    value: writeRepeat(repeat),
    label: onWorkingDays(repeat) ? f('everyWorkday') : label,
  }));
}

interface PiecesProperties {
  repeat: Repeat;
  due: string;
  onChange: (repeat: Repeat) => void;
}

function Pieces({ repeat, due, onChange }: PiecesProperties) {
  const { unit, every, days, until, count } = repeat;
  const ends = until ? 'until' : count ? 'count' : 'never';
  const turn = (to: Unit) =>
    onChange({
      ...repeat,
      unit: to,
      days: to === 'week' ? [weekdayCode(due)] : [],
      nth: undefined,
      workday: undefined,
    });
  return (
    <div className={classes.pieces}>
      <div className={classes.line}>
        <Count
          label={f('every')}
          most={99}
          value={every}
          onChange={(value) => onChange({ ...repeat, every: value })}
        />
        <Select
          label={f('unit')}
          allowDeselect={false}
          className={classes.grow}
          value={unit}
          onChange={(value) => turn(units.find((one) => one === value) ?? 'week')}
          data={units.map((one) => ({ value: one, label: f(one, { count: every }) }))}
        />
      </div>
      {unit === 'week' && (
        <Weekdays days={days} onChange={(chosen) => onChange({ ...repeat, days: chosen })} />
      )}
      <div className={classes.line}>
        <Select
          label={f('ends')}
          allowDeselect={false}
          className={classes.grow}
          value={ends}
          onChange={(value) =>
            onChange({
              ...repeat,
              until: value === 'until' ? addDays(due, 90) : undefined,
              count: value === 'count' ? 10 : undefined,
            })
          }
          data={[
            { value: 'never', label: f('endsNever') },
            { value: 'until', label: f('endsOn') },
            { value: 'count', label: f('endsAfter') },
          ]}
        />
        {until && (
          <DateField
            label={f('lastDay')}
            className={classes.grow}
            value={until}
            onChange={(date) => onChange({ ...repeat, until: date || until })}
          />
        )}
        {count !== undefined && (
          <Count
            label={f('times')}
            most={999}
            value={count}
            onChange={(value) => onChange({ ...repeat, count: value })}
          />
        )}
      </div>
    </div>
  );
}

interface CountProperties {
  label: string;
  value: number;
  most: number;
  onChange: (value: number) => void;
}

/** A whole number from 1 on; while nothing or nonsense stands in the field, the last one counts. */
function Count({ label, value, most, onChange }: CountProperties) {
  const [typed, setTyped] = useState(String(value));
  return (
    <TextInput
      type="number"
      inputMode="numeric"
      label={label}
      className={classes.number}
      min={1}
      max={most}
      value={typed}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        const read = Number(currentTarget.value);
        if (Number.isInteger(read) && read >= 1 && read <= most) onChange(read);
      }}
      onBlur={() => setTyped(String(value))}
    />
  );
}

interface WeekdaysProperties {
  days: readonly string[];
  onChange: (days: string[]) => void;
}

/** At least one day stays chosen: a week without a day repeats nothing. */
function Weekdays({ days, onChange }: WeekdaysProperties) {
  return (
    <fieldset className={classes.days}>
      <legend>{f('onDays')}</legend>
      {weekdayCodes.map((code, index) => {
        const name = dayName(addDays('2024-01-01', index)); // 1 January 2024 was a Monday.
        const on = days.includes(code);
        return (
          <button
            key={code}
            type="button"
            className={classes.day}
            aria-pressed={on}
            aria-label={name}
            title={name}
            onClick={() => {
              const next = on ? days.filter((one) => one !== code) : [...days, code];
              if (next.length > 0) onChange(next);
            }}
          >
            {name.slice(0, 2)}
          </button>
        );
      })}
    </fieldset>
  );
}

function inWords(date: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(spokenLocale(), { ...options, timeZone: 'UTC' }).format(
    new Date(`${date}T00:00Z`),
  );
}

function dayName(date: string): string {
  return inWords(date, { weekday: 'long' });
}

function dayAndMonth(date: string): string {
  return inWords(date, { day: 'numeric', month: 'long' });
}

/** "17th" */
function ordinal(date: string): string {
  const day = Number(date.slice(8));
  const endings: Record<string, string> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };
  return `${day}${endings[new Intl.PluralRules('en', { type: 'ordinal' }).select(day)] ?? 'th'}`;
}

function nthName(which: number): string {
  if (which === 1) return f('nth1');
  if (which === 2) return f('nth2');
  if (which === 3) return f('nth3');
  return which === 4 ? f('nth4') : f('nthLast');
}
