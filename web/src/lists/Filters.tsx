import { ActionIcon, Button, Popover, TextInput } from '@mantine/core';
import { IconFilterPlus, IconSearch, IconX } from '@tabler/icons-react';
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { useCalendarNames } from '../api/calendars';
import { useFieldsOf } from '../api/fields';
import { useMe, useOwnZone } from '../api/me';
import { type Names, useNames } from '../api/names';
import { useTagName } from '../api/tags';
import { useShortcuts } from '../app/shortcuts';
import { readAsked } from '../ui/own/filter';
import { relativeDay } from '../ui/RelativeDate';
import { civilDate } from '../ui/time';
import { useNow } from '../ui/useNow';
import { dayWords, readFilter } from './filters';
import classes from './lists.module.css';
import { t } from './texts';
import type { ListPage } from './useList';

const FilterForm = lazy(() => import('./FilterForm').then((all) => ({ default: all.FilterForm })));

const typingMs = 250;

/** What is asked: words, and what columns are to hold; each can be changed and taken away. */
export function Filters({ page, children }: { page: ListPage; children?: ReactNode }) {
  const { asked, change } = page;
  const filters = asked.filters ?? [];
  const [open, setOpen] = useState<number>(); // which is being changed; as many as there are for a new one
  const words = useFilterWords(page);
  const put = (next: string[]) => change({ filters: next.length > 0 ? next : undefined });
  useShortcuts([
    { keys: 'f', label: t('add'), group: t('title'), run: () => setOpen(filters.length) },
  ]);
  const form = (index: number) => (
    <Suspense fallback={null}>
      <FilterForm
        page={page}
        value={filters[index]}
        onDone={(text) => {
          setOpen(undefined);
          put([...filters.slice(0, index), text, ...filters.slice(index + 1)]);
        }}
      />
    </Suspense>
  );
  return (
    <search className={classes.bar} data-chrome>
      <Words value={asked.q ?? ''} onChange={(q) => change({ q: q || undefined })} />
      {filters.map((filter, index) => (
        <Popover
          key={filter}
          opened={open === index}
          onChange={(opened) => setOpen(opened ? index : undefined)}
          position="bottom-start"
          width={280}
          trapFocus
          returnFocus
          withinPortal
        >
          <span className={classes.filter}>
            <Popover.Target>
              <button
                type="button"
                className={classes.change}
                aria-label={t('change', { filter: words(filter) })}
                onClick={() => setOpen(index)}
              >
                {words(filter)}
              </button>
            </Popover.Target>
            <ActionIcon
              variant="subtle"
              aria-label={t('remove', { filter: words(filter) })}
              onClick={() => put(filters.filter((one) => one !== filter))}
            >
              <IconX size={14} stroke={1.8} />
            </ActionIcon>
          </span>
          <Popover.Dropdown>{form(index)}</Popover.Dropdown>
        </Popover>
      ))}
      <Popover
        opened={open === filters.length}
        onChange={(opened) => setOpen(opened ? filters.length : undefined)}
        position="bottom-start"
        width={280}
        trapFocus
        returnFocus
        withinPortal
      >
        <Popover.Target>
          <Button
            variant="default"
            title={`${t('add')}  F`}
            leftSection={<IconFilterPlus size={16} stroke={1.7} />}
            onClick={() => setOpen(filters.length)}
          >
            {t('add')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown>{form(filters.length)}</Popover.Dropdown>
      </Popover>
      {children}
    </search>
  );
}

/** The words looked for; the list follows when the typing rests. */
function Words({ value, onChange }: { value: string; onChange: (words: string) => void }) {
  const [typed, setTyped] = useState(value);
  const latest = useRef(onChange);
  latest.current = onChange;
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    if (typed === value) return;
    const timer = setTimeout(() => latest.current(typed), typingMs);
    return () => clearTimeout(timer);
  }, [typed, value]);
  return (
    <TextInput
      type="search"
      className={classes.words}
      aria-label={t('search')}
      placeholder={t('search')}
      leftSection={<IconSearch size={15} stroke={1.8} />}
      value={typed}
      maxLength={400}
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
  );
}

/** What is asked, as people say it. */
function useFilterWords({ kind }: ListPage): (filter: string) => string {
  const names = useNames();
  const fields = useFieldsOf(kind.kind);
  const { data: me } = useMe();
  const today = civilDate(useNow(), useOwnZone());
  const nameOf = useTagName();
  const calendars = useCalendarNames(kind.columns.some(({ type }) => type === 'calendar'));
  const tagWords = (id: string) => {
    const tag = names.tag(id);
    return tag ? nameOf(tag) : t('gone');
  };
  const day = (value: string) => dayWords(value) ?? relativeDay(value, today);
  return (filter) => {
    const { column: name, how, values } = readFilter(filter);
    if (name === 'own') {
      const asked = readAsked(filter.slice(4));
      const field = fields.find(({ id }) => id === asked?.field);
      if (!asked || !field) return t('gone');
      const value =
        field.choices.find(({ id }) => id === asked.value)?.name ??
        names.member(asked.value) ??
        asked.value;
      return said(field.name, t(asked.how as 'is'), value);
    }
    const column = kind.columns.find((one) => one.name === name);
    if (!column) return t('gone');
    const one = (value: string): string => {
      switch (column.type) {
        case 'choice':
          return column.options.find((option) => option.value === value)?.title ?? value;
        case 'flag':
          return t(value === 'true' ? 'yes' : 'no');
        case 'date':
        case 'instant':
          return day(value);
        case 'member':
          return value === 'me' ? t('me') : (names.member(value) ?? t('gone'));
        case 'space':
          return spaceName(value, names, me);
        case 'tags':
          return tagWords(value);
        case 'calendar':
          return calendars.find(({ id }) => id === value)?.name ?? t('gone');
        default:
          return value;
      }
    };
    return said(column.title, t(how), values.map(one).join(t('or')));
  };
}

function said(column: string, how: string, value: string): string {
  return value ? t('chip', { column, how, value }) : t('chipPlain', { column, how });
}

function spaceName(
  id: string,
  names: Names,
  me: { member: { id: string }; organisation: { id: string } } | undefined,
): string {
  if (id === me?.member.id) return t('mine');
  if (id === me?.organisation.id) return t('house');
  return names.space(id)?.name ?? t('gone');
}
