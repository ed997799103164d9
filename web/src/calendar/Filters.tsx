import { Button, Menu, UnstyledButton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconAdjustmentsHorizontal, IconChevronDown } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import { useTagName, useTags } from '../api/tags';
import { PersonDot, personColour } from '../ui/Person';
import classes from './Filters.module.css';
import { flipped, listOf } from './filter';
import { useCalendars } from './queries';
import type { CalendarSearch } from './search';
import { t } from './texts';
import type { Column } from './types';

interface Properties {
  columns: readonly Column[];
  search: CalendarSearch;
  date: string;
  change: (next: Partial<CalendarSearch>) => void;
  /** What else is chosen of how the calendar looks. */
  children?: ReactNode;
  /** What stands at the end. */
  end?: ReactNode;
}

/** Who and what is shown, and the way to any date. */
export function Filters({ columns, search, date, change, children, end }: Properties) {
  const { data: calendars } = useCalendars();
  const { data: tags } = useTags();
  const nameOf = useTagName();
  const { who, calendar, tag } = search;
  const all = columns.map(({ principal }) => principal.id);
  const chosen = listOf(who) ?? all;
  const flip = (id: string) => {
    const next = all.filter((one) => (one === id ? !chosen.includes(one) : chosen.includes(one)));
    change({ who: next.length === all.length ? undefined : next.join(',') || 'nobody' });
  };
  const ownerOf = (space: string) =>
    columns.find(({ principal }) => principal.id === space)?.principal;
  const offered = (calendars ?? []).flatMap(({ id, name, space }) => {
    const owner = ownerOf(space);
    return owner ? [{ id, name: `${owner.name}: ${name}`, colour: owner.colour }] : [];
  });
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
      <More chosen={[calendar, tag].filter(Boolean).length}>
        {offered.length > 1 && (
          <Several
            what={t('calendars')}
            every={t('allCalendars')}
            options={offered}
            chosen={calendar}
            choose={(next) => change({ calendar: next })}
          />
        )}
        {(tags?.length ?? 0) > 0 && (
          <Several
            what={t('tags')}
            every={t('allTags')}
            options={tags?.map((one) => ({ ...one, name: nameOf(one) })) ?? []}
            chosen={tag}
            choose={(next) => change({ tag: next })}
          />
        )}
        {children}
      </More>
      <input
        type="date"
        className={classes.field}
        aria-label={t('jump')}
        value={date}
        onChange={(event) => {
          if (event.currentTarget.value) change({ date: event.currentTarget.value });
        }}
      />
      {end}
    </div>
  );
}

/** On a phone what is chosen seldom opens by a button; else it stands there. */
function More({ chosen, children }: { chosen: number; children: ReactNode }) {
  const narrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const [opened, setOpened] = useState(false);
  const id = useId();
  if (!narrow) return children;
  return (
    <>
      <Button
        variant="default"
        className={classes.several}
        aria-expanded={opened}
        aria-controls={id}
        data-active={chosen > 0 || undefined}
        leftSection={<IconAdjustmentsHorizontal size={16} stroke={1.8} aria-hidden />}
        onClick={() => setOpened(!opened)}
      >
        {t('more')}
      </Button>
      <div id={id} className={classes.more} hidden={!opened}>
        {children}
      </div>
    </>
  );
}

interface SeveralProperties {
  what: string;
  every: string;
  options: readonly { id: string; name: string; colour: number }[];
  /** Ids with commas; everything when left out. */
  chosen: string | undefined;
  choose: (next: string | undefined) => void;
}

/** Any number of some things, all when none is chosen. */
function Several({ what, every, options, chosen, choose }: SeveralProperties) {
  const ids = (listOf(chosen) ?? []).filter((id) => options.some((one) => one.id === id));
  const [only] = ids.length === 1 ? options.filter(({ id }) => id === ids[0]) : [];
  const label = only?.name ?? (ids.length > 0 ? t('chosen', { what, count: ids.length }) : every);
  return (
    <Menu closeOnItemClick={false} position="bottom-start" width={280}>
      <Menu.Target>
        <Button
          variant="default"
          className={classes.several}
          aria-label={`${what}: ${label}`}
          data-active={ids.length > 0 || undefined}
          rightSection={<IconChevronDown size={14} stroke={1.9} aria-hidden />}
        >
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
        {options.map(({ id, name, colour }) => (
          <Menu.CheckboxItem
            key={id}
            checked={ids.includes(id)}
            onChange={() => choose(flipped(chosen, id))}
            rightSection={<PersonDot colour={colour} />}
          >
            {name}
          </Menu.CheckboxItem>
        ))}
        {ids.length > 0 && (
          <>
            <Menu.Divider />
            <Menu.Item onClick={() => choose(undefined)}>{t('showAll')}</Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
