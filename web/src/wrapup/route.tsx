import { ActionIcon, Button, Select } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useMe, useMyPrincipals, useOwnZone } from '../api/me';
import { weekStart } from '../calendar/wall';
import { Page as Frame } from '../ui/Page';
import { RowsSkeleton } from '../ui/PageSkeleton';
import { Problem } from '../ui/Problem';
import { addDays, civilDate, fromMicros, shortDate, weekday } from '../ui/time';
import { useNow } from '../ui/useNow';
import { Ahead } from './Ahead';
import { gatheredQuery, limit } from './data';
import { Facts } from './Facts';
import { factsOf, type Gathered, type Week } from './facts';
import { statusOf } from './letter';
import { Status } from './Status';
import { t } from './texts';
import { useDoing } from './useDoing';
import classes from './wrapup.module.css';

interface Whose {
  id: string;
  name: string;
  member?: string;
}

/** The week as it was, the next one put in order, and a status for each of those one supports. */
export function Page() {
  const { week: asked, who } = useSearch({ from: '/wrap-up' });
  const navigate = useNavigate({ from: '/wrap-up' });
  const zone = useOwnZone();
  const today = civilDate(useNow(), zone);
  const { data: me } = useMe();
  const { data: principals } = useMyPrincipals();
  const from = weekStart(asked ?? today, me?.member.week_start ?? 'monday');
  const week: Week = { from, until: addDays(from, 6) };
  const { data, error, refetch } = useQuery(gatheredQuery(week));
  const people: Whose[] = (principals ?? [])
    .filter(({ role }) => role === 'owner' || role === 'assistant')
    .map(({ space, name, member }) => ({ id: space, name, member }));
  const space = people.find(({ id }) => id === who)?.id ?? (who ? me?.member.id : people[0]?.id);
  const person = people.find(({ id }) => id === space);
  const day = (date: string) => (date ? `${weekday(date)} ${shortDate(date, today)}` : '');
  const go = (to: string) =>
    void navigate({ search: (was) => ({ ...was, week: to === from ? undefined : to }) });
  return (
    <Frame
      title={t('title')}
      about={t('about', { from: day(week.from), until: day(week.until) })}
      actions={
        <span className={classes.controls}>
          {me && people.length > 0 && (
            <Select
              aria-label={t('whose')}
              allowDeselect={false}
              value={space ?? me.member.id}
              data={[
                ...people.map(({ id, name }) => ({ value: id, label: name })),
                { value: me.member.id, label: t('yours') },
              ]}
              onChange={(to) =>
                to && void navigate({ search: (was) => ({ week: was.week, who: to }) })
              }
            />
          )}
          <ActionIcon
            variant="default"
            size={32}
            aria-label={t('earlier')}
            title={t('earlier')}
            onClick={() => go(addDays(from, -7))}
          >
            <IconChevronLeft size={16} stroke={1.8} />
          </ActionIcon>
          <Button variant="default" onClick={() => go(today)}>
            {t('thisWeek')}
          </Button>
          <ActionIcon
            variant="default"
            size={32}
            aria-label={t('later')}
            title={t('later')}
            onClick={() => go(addDays(from, 7))}
          >
            <IconChevronRight size={16} stroke={1.8} />
          </ActionIcon>
        </span>
      }
    >
      {error && !data && <Problem error={error} retry={() => void refetch()} />}
      {(!data || !me || !principals) && !error && <RowsSkeleton rows={8} />}
      {data && me && principals && (
        <Wrapup
          key={`${from} ${space ?? me.member.id}`}
          data={data}
          week={week}
          space={space ?? me.member.id}
          person={person}
          me={me.member.id}
          today={today}
          day={day}
          dayOf={(us) => civilDate(fromMicros(us), zone)}
        />
      )}
    </Frame>
  );
}

interface Properties {
  data: Gathered;
  week: Week;
  space: string;
  person: Whose | undefined;
  me: string;
  today: string;
  day: (date: string) => string;
  dayOf: (us: number) => string;
}

function Wrapup({ data, week, space, person, me, today, day, dayOf }: Properties) {
  const [without, setWithout] = useState<ReadonlySet<string>>(() => leftOut(data, space));
  const facts = factsOf(data, space, week, dayOf, today);
  const doing = useDoing(week, space, day);
  const toggle = (id: string) => {
    const next = new Set(without);
    if (!next.delete(id)) next.add(id);
    setWithout(next);
  };
  const shown = { facts, doing, day };
  return (
    <div className={classes.page}>
      {data.partly.length > 0 && (
        <p className={classes.partly}>
          {t('partly', { count: limit })}{' '}
          {data.partly.map((part) =>
            part === 'decisions' ? (
              <Link key={part} to="/decisions">
                {t('allDecisions')}
              </Link>
            ) : (
              <Link key={part} to="/tasks" search={part === 'done' ? { state: 'done' } : {}}>
                {t(part === 'done' ? 'allDone' : 'allOpen')}
              </Link>
            ),
          )}
        </p>
      )}
      <div className={classes.column}>
        <Facts {...shown} without={without} toggle={toggle} />
      </div>
      <div className={classes.column}>
        <Status
          space={space}
          person={person}
          filled={statusOf({ week, facts, without, day })}
          from={week.from}
          day={day}
          me={me}
        />
        <Ahead {...shown} week={week} today={today} />
      </div>
    </div>
  );
}

/** What is private to the assistant stays out of a status until it is chosen. */
function leftOut(data: Gathered, space: string): ReadonlySet<string> {
  const all = [...data.done, ...data.due, ...data.waiting, ...data.next];
  return new Set(all.filter((one) => one.private && one.space === space).map(({ id }) => id));
}
