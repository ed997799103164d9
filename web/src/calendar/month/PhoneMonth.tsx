import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { personColour } from '../../ui/Person';
import { longDate, weekday } from '../../ui/time';
import { AgendaList } from '../board/AgendaList';
import { byDay } from '../board/days';
import type { Placed } from '../board/meeting';
import { t } from '../board/texts';
import type { MonthProperties } from './MonthBoard';
import classes from './PhoneMonth.module.css';

/** A month on a narrow screen: how full each day is, and below it what the chosen one has. */
export default function PhoneMonth(props: MonthProperties) {
  const { columns, dates, around, own, today, label } = props;
  const [chosen, choose] = useState(around);
  const date = chosen.slice(0, 7) === around.slice(0, 7) ? chosen : around;
  const days = byDay(columns, dates, own);
  return (
    <div className={classes.phone}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend on the screen. */}
      <div className={classes.month} role="group" aria-label={label}>
        {dates.slice(0, 7).map((one) => (
          <span key={one} className={classes.weekday} aria-hidden>
            {weekday(one).slice(0, 2)}
          </span>
        ))}
        {dates.map((one) => (
          <UnstyledButton
            key={one}
            className={classes.day}
            aria-pressed={one === date}
            aria-current={one === today ? 'date' : undefined}
            aria-label={t('dayWith', {
              date: longDate(one, today),
              count: days.get(one)?.length ?? 0,
            })}
            data-other={one.slice(0, 7) !== around.slice(0, 7) || undefined}
            onClick={() => choose(one)}
          >
            {Number(one.slice(8))}
            <Dots placed={days.get(one) ?? []} />
          </UnstyledButton>
        ))}
      </div>
      <h2 className={classes.title}>{longDate(date, today)}</h2>
      <AgendaList {...props} dates={[date]} />
    </div>
  );
}

/** A dot for each person who has something. */
function Dots({ placed }: { placed: Placed[] }) {
  const people = new Map(placed.map(({ column }) => [column.principal.id, column.principal]));
  return (
    <span className={classes.dots} aria-hidden>
      {[...people.values()].slice(0, 4).map(({ id, colour }) => (
        <span key={id} {...personColour(colour)} />
      ))}
    </span>
  );
}
