import { UnstyledButton } from '@mantine/core';
import { PersonDot, personColour } from '../ui/Person';
import classes from './Filters.module.css';
import { useCalendars } from './queries';
import type { CalendarSearch } from './search';
import { t } from './texts';
import type { Column } from './types';

interface Properties {
  columns: readonly Column[];
  who: string | undefined;
  calendar: string | undefined;
  date: string;
  change: (next: Partial<CalendarSearch>) => void;
}

/** Who and what is shown, and the way to any date. */
export function Filters({ columns, who, calendar, date, change }: Properties) {
  const { data: calendars } = useCalendars();
  const all = columns.map(({ principal }) => principal.id);
  const chosen = who?.split(',') ?? all;
  const flip = (id: string) => {
    const next = all.filter((one) => (one === id ? !chosen.includes(one) : chosen.includes(one)));
    change({ who: next.length === all.length ? undefined : next.join(',') || 'nobody' });
  };
  const nameOf = (space: string) =>
    columns.find(({ principal }) => principal.id === space)?.principal.name;
  const offered = calendars?.filter(({ space }) => nameOf(space)) ?? [];
  return (
    <div className={classes.filters} data-chrome>
      {columns.length > 1 && (
        <fieldset className={classes.people} data-all={!who || undefined}>
          <legend className={classes.legend}>{t('who')}</legend>
          {columns.map(({ principal }) => (
            <UnstyledButton
              key={principal.id}
              className={classes.person}
              aria-pressed={chosen.includes(principal.id)}
              onClick={() => flip(principal.id)}
              {...personColour(principal.colour)}
            >
              <PersonDot colour={principal.colour} />
              {principal.name}
            </UnstyledButton>
          ))}
        </fieldset>
      )}
      {offered.length > 1 && (
        <select
          className={classes.field}
          aria-label={t('calendars')}
          value={calendar ?? ''}
          onChange={(event) => change({ calendar: event.currentTarget.value || undefined })}
        >
          <option value="">{t('allCalendars')}</option>
          {offered.map(({ id, name, space }) => (
            <option key={id} value={id}>
              {nameOf(space)}: {name}
            </option>
          ))}
        </select>
      )}
      <input
        type="date"
        className={classes.field}
        aria-label={t('jump')}
        value={date}
        onChange={(event) => {
          if (event.currentTarget.value) change({ date: event.currentTarget.value });
        }}
      />
    </div>
  );
}
