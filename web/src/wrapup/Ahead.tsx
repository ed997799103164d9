import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { Widget } from '../ui/Widget';
import { belowQuery, comingQuery, lessonsQuery } from './data';
import { Group } from './Facts';
import type { Facts, Week } from './facts';
import { t } from './texts';
import type { Doing } from './useDoing';
import classes from './wrapup.module.css';

interface Properties {
  facts: Facts;
  week: Week;
  today: string;
  doing: Doing;
  day: (date: string) => string;
}

const hours = (minutes: number) => `${Math.round(minutes / 30) / 2} h`;

/** What the week taught, and what the next one brings. */
export function Ahead({ facts, week, today, doing, day }: Properties) {
  const { data: below } = useQuery(belowQuery(week));
  const { data: coming } = useQuery(comingQuery);
  const { data: lessons } = useQuery(lessonsQuery(week));
  const next = coming?.weeks.find(({ from }) => from > week.until);
  return (
    <>
      <Widget title={t('below')}>
        {below && (
          <p className={classes.line}>
            <Link to="/behind" search={{ from: week.from, until: week.until }}>
              {t('belowLine', { hours: hours(below.total.minutes), steps: below.total.steps })}
            </Link>
          </p>
        )}
      </Widget>
      <Widget title={t('lessons')} note={lessons?.length || undefined}>
        {lessons?.length === 0 && <p className={classes.line}>{t('lessonsNone')}</p>}
        <ul className={classes.list}>
          {lessons?.map(({ id, label }) => (
            <li key={id}>
              <Link to="/lists" search={{ kind: 'lesson', open: id }}>
                {label}
              </Link>
            </li>
          ))}
        </ul>
        <Line
          label={t('lesson')}
          action={t('lessonAdd')}
          send={(text) => doing.lesson(text, today)}
        />
      </Widget>
      <Group title={t('next')} none={t('nextNone')} count={facts.next.length}>
        {facts.next.map(({ id, title, due }) => (
          <li key={id}>
            <Link to="/tasks" search={{ open: id }}>
              {title}
            </Link>
            {due && <span>{day(due)}</span>}
          </li>
        ))}
      </Group>
      {next && (
        <p className={classes.line}>
          <Link to="/forecast">
            {t('load', { hours: hours(next.total), meetings: next.booked })}
          </Link>
        </p>
      )}
      <Line label={t('addNext')} action={t('add')} send={doing.addNext} />
    </>
  );
}

interface LineProperties {
  label: string;
  action: string;
  send: (text: string) => Promise<unknown>;
}

/** A line that becomes a record when Enter is pressed; refused, it stays. */
function Line({ label, action, send }: LineProperties) {
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!text.trim() || busy) return;
    setBusy(true);
    try {
      await send(text.trim());
      setText('');
    } catch {
      // It was said; the words stay.
    } finally {
      setBusy(false);
    }
  };
  return (
    <form className={classes.add} onSubmit={(event) => void submit(event)}>
      <TextInput
        aria-label={label}
        placeholder={label}
        maxLength={500}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" loading={busy} disabled={!text.trim()}>
        {action}
      </Button>
    </form>
  );
}
