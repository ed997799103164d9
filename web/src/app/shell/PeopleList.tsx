import { UnstyledButton } from '@mantine/core';
import { IconMoon } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { type MyPrincipal, useManages, useMe, useMyPrincipals, useOwnZone } from '../../api/me';
import { RowsSkeleton } from '../../ui/PageSkeleton';
import { PersonDot } from '../../ui/Person';
import { cityOf, civilDate, clock, hourOf, shortDate } from '../../ui/time';
import { useNow } from '../../ui/useNow';
import { t } from '../texts';
import classes from './PeopleList.module.css';

/** The people one looks after, or may see: colour, name, where they are and what their clocks show. */
export function PeopleList() {
  const id = useId();
  const { data, error, refetch } = useMyPrincipals();
  const manages = useManages();
  const { data: me } = useMe();
  const assists = data?.some(
    ({ role, member }) => (role === 'assistant' || role === 'owner') && member !== me?.member.id,
  );
  return (
    <section className={classes.people} aria-labelledby={id}>
      <h2 id={id} className={classes.title}>
        {t(assists ? 'people' : 'executives')}
      </h2>
      {!data && !error && <RowsSkeleton rows={3} />}
      {!data && error && (
        <p className={classes.hint}>
          {t('peopleFailed')}{' '}
          <UnstyledButton className={classes.link} onClick={() => void refetch()}>
            {t('again')}
          </UnstyledButton>
        </p>
      )}
      {data?.length === 0 && (
        <p className={classes.hint}>
          {t('peopleNone')}{' '}
          {manages ? (
            <Link to="/people" className={classes.link}>
              {t('peopleAdd')}
            </Link>
          ) : (
            t('peopleAsk')
          )}
        </p>
      )}
      <ul className={classes.list}>
        {data?.map((principal) => (
          <li key={principal.id}>
            <PersonRow principal={principal} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function PersonRow({ principal }: { principal: MyPrincipal }) {
  const now = useNow();
  const own = useOwnZone();
  const { zone, until, place: where } = principal.now;
  const today = civilDate(now, own);
  const there = civilDate(now, zone);
  const place = where || cityOf(zone);
  const hour = hourOf(now, zone);
  return (
    <Link to="/calendar" search={{ who: principal.id }} className={classes.person}>
      <PersonDot colour={principal.colour} />
      <span className={classes.line}>
        <span className={classes.name}>{principal.name}</span>
        <time className={classes.time}>{clock(now, zone)}</time>
      </span>
      <span className={classes.line} data-small>
        <span className={classes.name}>
          {until ? `${place}, ${t('until', { date: shortDate(until, today) })}` : place}
        </span>
        {there > today && <span>{t('dayAhead')}</span>}
        {there < today && <span>{t('dayBehind')}</span>}
        {(hour < 7 || hour >= 22) && there === today && (
          <IconMoon size={13} stroke={1.7} role="img" aria-label={t('night')} />
        )}
      </span>
    </Link>
  );
}
