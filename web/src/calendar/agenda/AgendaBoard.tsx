import { Button } from '@mantine/core';
import { useState } from 'react';
import { cityOf } from '../../ui/time';
import { AgendaList } from '../board/AgendaList';
import type { BoardProperties } from '../board/Board';
import { byDay } from '../board/days';
import { t } from '../board/texts';
import classes from './AgendaBoard.module.css';

type Properties = BoardProperties & { dates: string[]; label: string };

/** How many days begin the list; more come when they are asked for. */
const atFirst = 14;

/** The coming weeks as a list, day by day, each time with whose zone it is in. Days with nothing are left out. */
export default function AgendaBoard(props: Properties) {
  const { columns, dates, own, today, label } = props;
  const [all, setAll] = useState(false);
  const days = byDay(columns, dates, own);
  const full = dates.filter((date) => date === today || (days.get(date)?.length ?? 0) > 0);
  const shown = all ? full : full.filter((date) => dates.indexOf(date) < atFirst);
  return (
    <section className={classes.agenda} aria-label={label}>
      <p className={classes.zone}>{t('timesIn', { place: cityOf(own) })}</p>
      {full.length === 0 && <p className={classes.nothing}>{t('nothingAhead')}</p>}
      <AgendaList {...props} dates={shown} dated />
      {shown.length < full.length && (
        <Button variant="default" className={classes.more} onClick={() => setAll(true)}>
          {t('moreDays', { count: full.length - shown.length })}
        </Button>
      )}
    </section>
  );
}
