import { useOwnZone } from '../api/me';
import { ago } from '../ui/ago';
import { Chip } from '../ui/Chip';
import { PersonName } from '../ui/Person';
import { dayInSentence } from '../ui/RelativeDate';
import { civilDate, fromMicros } from '../ui/time';
import { useClocks } from '../ui/useClocks';
import { useNow } from '../ui/useNow';
import type { Shown } from './queries';
import classes from './Requests.module.css';
import { t } from './texts';
import { useCalled } from './useCalled';

/** What stands below the title of a request: for whom, who asks, since when, until when. */
export function Facts({ one }: { one: Shown }) {
  const names = useCalled();
  const clocks = useClocks();
  const now = useNow();
  const today = civilDate(now, useOwnZone());
  const person = names.space(one.space);
  const open = one.standing === 'new' || one.standing === 'asked';
  const assignee = one.assignee && names.member(one.assignee);
  return (
    <span className={classes.about}>
      {person && <PersonName name={person.name} colour={person.colour} />}
      <span>{one.name}</span>
      <span>{t('asked', { ago: ago(fromMicros(one.created_us), now) })}</span>
      {one.due && (
        <span data-late={(open && one.due_us && fromMicros(one.due_us) < now) || undefined}>
          {t('wanted', {
            when: dayInSentence(one.due, today) + (one.due_time ? ` ${one.due_time}` : ''),
          })}
        </span>
      )}
      {open && one.promised_us && (
        <span data-late={fromMicros(one.promised_us) < now || undefined}>
          {t(fromMicros(one.promised_us) < now ? 'promiseMissed' : 'promised', {
            when: clocks.moment(one.promised_us),
          })}
        </span>
      )}
      {one.standing === 'later' && one.until && (
        <span>{t('until', { day: dayInSentence(one.until, today) })}</span>
      )}
      {assignee && <span>{t('with', { name: assignee })}</span>}
      {one.private && <span>{t('private')}</span>}
    </span>
  );
}

/** Whether it goes first or can wait, and its state where that is not plain. */
export function Marks({ one, state = false }: { one: Shown; state?: boolean }) {
  const tier =
    one.tier === 'usual'
      ? undefined
      : one.tier_why
        ? t(one.tier === 'first' ? 'tier_firstBy' : 'tier_lastBy', { why: one.tier_why })
        : t(one.tier === 'first' ? 'tier_first' : 'tier_last');
  return (
    <span className={classes.marks}>
      {tier && (
        <span className={classes.tier} data-tier={one.tier}>
          {tier}
        </span>
      )}
      {(state || one.standing === 'asked') && <Chip>{t(`state_${one.standing}`)}</Chip>}
    </span>
  );
}
