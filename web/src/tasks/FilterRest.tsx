import { Select } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useMe, useMyPrincipals } from '../api/me';
import { useTagName, useTags } from '../api/tags';
import { OwnFilter } from '../ui/own/OwnFilter';
import { PersonDot } from '../ui/Person';
import { Segments } from '../ui/Segments';
import classes from './Filters.module.css';
import { type Asked, taskPriorities, taskSorts, taskStates } from './search';
import { t } from './texts';
import { dayRanges, readSpan, writeSpan } from './views/days';
import { Only } from './views/Only';

const DaySpan = lazy(() => import('./views/DaySpan').then((all) => ({ default: all.DaySpan })));
const everybody = 'all';
const anyDay = 'any';
const ownDays = 'days';
const anyPriority = 'any';
const untagged = 'none';
const anyTag = 'any';

interface Properties {
  asked: Asked;
  change: (asked: Partial<Asked>) => void;
}

/** Everything that tasks are asked besides words. */
export function FilterRest({ asked, change }: Properties) {
  const { who, state, due, priority, tag, own, sort } = asked;
  return (
    <>
      <Who value={who} onChange={(next) => change({ who: next })} />
      <Segments
        aria-label={t('state')}
        className={classes.state}
        value={state ?? 'open'}
        onChange={(next) => change({ state: taskStates.find((s) => s === next && s !== 'open') })}
        data={[
          { value: 'open', label: t('stateOpen') },
          { value: 'done', label: t('stateDone') },
          { value: 'all', label: t('stateAll') },
        ]}
      />
      <DueFilter value={due} onChange={(days) => change({ due: days })} />
      <Select
        aria-label={t('priority')}
        className={classes.choice}
        allowDeselect={false}
        value={priority ?? anyPriority}
        onChange={(next) => change({ priority: taskPriorities.find((p) => p === next) })}
        data={[
          { value: anyPriority, label: t('anyPriority') },
          ...taskPriorities.map((one) => ({ value: one, label: t(`priority${one}`) })),
        ]}
      />
      <TagFilter value={tag} onChange={(next) => change({ tag: next })} />
      <OwnFilter
        kind="task"
        className={classes.choice}
        value={own}
        onChange={(next) => change({ own: next })}
      />
      <Only asked={asked} className={classes.choice} change={change} />
      <Select
        aria-label={t('sort')}
        className={classes.choice}
        allowDeselect={false}
        value={sort ?? 'due'}
        onChange={(next) =>
          change({ sort: taskSorts.find((s) => s === next && s !== 'due'), desc: undefined })
        }
        data={[
          { value: 'due', label: t('sortDue') },
          { value: 'priority', label: t('sortPriority') },
          { value: 'created', label: t('sortCreated') },
          { value: 'title', label: t('sortTitle') },
        ]}
      />
    </>
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
        { value: 'supported', label: t('supported') },
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

/** By what day it is due: some days by their names, or the first and the last of them. */
function DueFilter({ value, onChange }: Choice) {
  const span = readSpan(value);
  const named = dayRanges.find((one) => one === value);
  return (
    <>
      <Select
        aria-label={t('dueFilter')}
        className={classes.choice}
        allowDeselect={false}
        value={span ? ownDays : (named ?? anyDay)}
        onChange={(next) => {
          if (next === ownDays) onChange(writeSpan('', ''));
          else onChange(dayRanges.find((one) => one === next));
        }}
        data={[
          { value: anyDay, label: t('anyDay') },
          ...dayRanges.map((one) => ({ value: one, label: t(`due_${one}`) })),
          { value: ownDays, label: t('ownDays') },
        ]}
      />
      {span && (
        <Suspense fallback={<span className={classes.choice} />}>
          <DaySpan span={span} className={classes.choice} onChange={onChange} />
        </Suspense>
      )}
    </>
  );
}

function TagFilter({ value, onChange }: Choice) {
  const { data: tags = [] } = useTags();
  const nameOf = useTagName();
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
        { value: untagged, label: t('untagged') },
        ...tags.map((tag) => ({ value: tag.id, label: nameOf(tag) })),
      ]}
      renderOption={({ option }) => (
        <>
          {dot(option.value)} {option.label}
        </>
      )}
    />
  );
}
