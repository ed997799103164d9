import { Button } from '@mantine/core';
import { useState } from 'react';
import { useOwnZone } from '../api/me';
import { DateField } from '../ui/fields/DateField';
import { later, usualDeadline } from '../ui/fields/slots';
import { TimeField } from '../ui/fields/TimeField';
import { civilDate } from '../ui/time';
import { useNow } from '../ui/useNow';
import type { HoldActions } from './actions';
import classes from './HoldPanel.module.css';
import type { HoldSet } from './queries';
import { t } from './texts';

interface Properties {
  set: HoldSet;
  actions: HoldActions;
  /** The holds are gone and are to be held again. */
  again?: boolean;
}

/** Moves the date to confirm by. */
export function Extend({ set, actions, again = false }: Properties) {
  const own = useOwnZone();
  const today = civilDate(useNow(), own);
  const first = again ? usualDeadline(today, undefined) : later(set.confirm_by, 24 * 60);
  const [until, setUntil] = useState({ rev: set.rev, wall: first });
  const wall = until.rev === set.rev ? until.wall : first; // another date was set meanwhile
  const [date = '', time = ''] = wall.split('T');
  const extend = (to: string) => {
    const said = t(again ? 'again' : 'extended', { title: set.title });
    void actions.change(set, { confirm_by: to }, said).catch(() => undefined);
  };
  const name = t(again ? 'holdAgain' : 'extend');
  return (
    <section className={classes.section} aria-label={name}>
      {!again && <h3 className={classes.head}>{name}</h3>}
      <div className={classes.fields}>
        <DateField
          label={t('confirmByField')}
          value={date}
          onChange={(to) => to && setUntil({ rev: set.rev, wall: `${to}T${time}` })}
        />
        <TimeField
          label={t('time')}
          value={time}
          onChange={(to) => to && setUntil({ rev: set.rev, wall: `${date}T${to}` })}
        />
        <Button variant="default" loading={actions.busy} onClick={() => extend(wall)}>
          {name}
        </Button>
      </div>
      {!again && (
        <div className={classes.buttons}>
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => extend(later(set.confirm_by, 24 * 60))}
          >
            {t('oneDay')}
          </Button>
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => extend(later(set.confirm_by, 7 * 24 * 60))}
          >
            {t('oneWeek')}
          </Button>
        </div>
      )}
    </section>
  );
}
