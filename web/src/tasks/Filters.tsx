import { Button, SegmentedControl, Select, TextInput } from '@mantine/core';
import { IconAdjustmentsHorizontal, IconSearch } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useMe, useMyPrincipals } from '../api/me';
import { useTags } from '../api/tags';
import { PersonDot } from '../ui/Person';
import classes from './Filters.module.css';
import { type TasksSearch, taskSorts, taskStates } from './search';
import { t } from './texts';

const OwnFilter = lazy(() =>
  import('../ui/own/OwnFilter').then((all) => ({ default: all.OwnFilter })),
);
const everybody = 'all';
const anyTag = 'any';
const typingMs = 250;

interface Properties {
  search: TasksSearch;
  change: (search: Partial<TasksSearch>) => void;
}

/** Which tasks are shown. On a phone all but the words stand behind a button. */
export function Filters({ search, change }: Properties) {
  const [opened, setOpened] = useState(false);
  const count = [search.who, search.state, search.tag, search.own, search.sort].filter(
    Boolean,
  ).length;
  return (
    <search className={classes.bar} data-chrome>
      <Words value={search.q ?? ''} onChange={(q) => change({ q: q || undefined })} />
      <Button
        variant="default"
        className={classes.toggle}
        aria-expanded={opened}
        onClick={() => setOpened(!opened)}
        leftSection={<IconAdjustmentsHorizontal size={17} stroke={1.7} />}
      >
        {count > 0 ? t('filters', { count }) : t('filter')}
      </Button>
      <div className={classes.rest} data-opened={opened || undefined}>
        <Who value={search.who} onChange={(who) => change({ who })} />
        <SegmentedControl
          aria-label={t('state')}
          className={classes.state}
          value={search.state ?? 'open'}
          onChange={(state) =>
            change({ state: taskStates.find((s) => s === state && s !== 'open') })
          }
          data={[
            { value: 'open', label: t('stateOpen') },
            { value: 'done', label: t('stateDone') },
            { value: 'all', label: t('stateAll') },
          ]}
        />
        <TagFilter value={search.tag} onChange={(tag) => change({ tag })} />
        <Suspense fallback={<span className={classes.choice} />}>
          <OwnFilter
            kind="task"
            className={classes.choice}
            value={search.own}
            onChange={(own) => change({ own })}
          />
        </Suspense>
        <Select
          aria-label={t('sort')}
          className={classes.choice}
          allowDeselect={false}
          value={search.sort ?? 'due'}
          onChange={(sort) => change({ sort: taskSorts.find((s) => s === sort && s !== 'due') })}
          data={[
            { value: 'due', label: t('sortDue') },
            { value: 'priority', label: t('sortPriority') },
            { value: 'created', label: t('sortCreated') },
            { value: 'title', label: t('sortTitle') },
          ]}
        />
      </div>
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

interface Choice {
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

function Who({ value, onChange }: Choice) {
  const { data: me } = useMe();
  const { data: principals = [] } = useMyPrincipals();
  const seen = principals.filter(({ role }) => role !== 'busy');
  const colours = new Map(seen.map(({ space, colour }) => [space, colour]));
  const dot = (id: string) => {
    const colour = colours.get(id);
    return colour === undefined ? undefined : <PersonDot colour={colour} />;
  };
  const own = me ? [{ value: me.member.id, label: t('own') }] : [];
  return (
    <Select
      aria-label={t('who')}
      className={classes.choice}
      allowDeselect={false}
      value={value ?? everybody}
      onChange={(who) => onChange(who === everybody ? undefined : (who ?? undefined))}
      leftSection={value && dot(value)}
      data={[
        { value: everybody, label: t('everybody') },
        { value: 'mine', label: t('mine') },
        ...own,
        {
          group: t('executives'),
          items: seen.map(({ space, name }) => ({ value: space, label: name })),
        },
      ]}
      renderOption={({ option }) => (
        <>
          {dot(option.value)} {option.label}
        </>
      )}
    />
  );
}

function TagFilter({ value, onChange }: Choice) {
  const { data: tags = [] } = useTags();
  const colours = new Map(tags.map(({ id, colour }) => [id, colour]));
  const dot = (id: string) => {
    const colour = colours.get(id);
    return colour === undefined ? undefined : <PersonDot colour={colour} />;
  };
  return (
    <Select
      aria-label={t('tag')}
      className={classes.choice}
      allowDeselect={false}
      searchable={tags.length > 8}
      value={value ?? anyTag}
      onChange={(tag) => onChange(tag === anyTag ? undefined : (tag ?? undefined))}
      leftSection={value && dot(value)}
      data={[
        { value: anyTag, label: t('anyTag') },
        ...tags.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      renderOption={({ option }) => (
        <>
          {dot(option.value)} {option.label}
        </>
      )}
    />
  );
}
