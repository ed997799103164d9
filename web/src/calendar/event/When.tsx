import { UnstyledButton } from '@mantine/core';
import { useOwnZone } from '../../api/me';
import { knowsZone } from '../../ui/offset';
import { addDays, cityOf, civilDate, longDate, sameZone } from '../../ui/time';
import { useNow } from '../../ui/useNow';
import { endOf, startOf } from '../board/meeting';
import { rangeIn } from '../board/sentence';
import type { EventDetail } from '../types';
import { dateText, wallOf } from '../wall';
import { t } from './texts';
import classes from './When.module.css';

interface Properties {
  event: EventDetail;
  showDay: (date: string) => void;
}

/** When it is: where its principal is by then first, then for the reader, then in its own zone where that is a third one. */
export function When({ event, showDay }: Properties) {
  const own = useOwnZone();
  const today = civilDate(useNow(), own);
  if (event.all_day) return <AllDay event={event} today={today} showDay={showDay} />;
  const [start, end] = [startOf(event), endOf(event)];
  const there = event.stay_zone || own;
  const zones = [there, own, event.zone].filter(
    (zone, index, all) =>
      knowsZone(zone) && all.findIndex((other) => sameZone(other, zone)) === index,
  );
  return (
    <div className={classes.when}>
      {zones.map((zone, index) => (
        <p key={zone} className={index === 0 ? classes.first : classes.other}>
          <UnstyledButton
            className={classes.day}
            title={t('showDay')}
            onClick={() => showDay(civilDate(start, own))}
          >
            {spanIn(start, end, zone, today)}
          </UnstyledButton>{' '}
          <span>{(zone === there && event.stay_place) || cityOf(zone)}</span>
        </p>
      ))}
      {event.floating && <p className={classes.other}>{t('floating')}</p>}
    </div>
  );
}

function spanIn(start: number, end: number, zone: string, today: string): string {
  const from = dateText(wallOf(start, zone));
  const to = dateText(wallOf(end - 1, zone));
  if (from === to || end <= start) {
    return t('onDay', { date: longDate(from, today), range: rangeIn(start, end, zone) });
  }
  const [first = '', last = ''] = rangeIn(start, end, zone).split('–');
  return t('toDay', {
    from: t('onDay', { date: longDate(from, today), range: first }),
    to: t('onDay', { date: longDate(dateText(wallOf(end, zone)), today), range: last }),
  });
}

function AllDay({ event, today, showDay }: Properties & { today: string }) {
  const first = event.start.slice(0, 10);
  const last = addDays(event.end.slice(0, 10), -1);
  const from = longDate(first, today);
  return (
    <p className={classes.first}>
      <UnstyledButton className={classes.day} title={t('showDay')} onClick={() => showDay(first)}>
        {last > first
          ? t('toDay', { from, to: t('allDayOn', { date: longDate(last, today) }) })
          : t('allDayOn', { date: from })}
      </UnstyledButton>
    </p>
  );
}
