import { Checkbox, NativeSelect } from '@mantine/core';
import type { Someone } from '../../api/owners';
import { PersonName } from '../Person';
import { t } from './texts';
import classes from './Whose.module.css';

interface Properties {
  people: Someone[];
  /** Ids of calendars, one for each person; the first is whose record it is. */
  chosen: string[];
  change: (calendars: string[]) => void;
  error?: string;
}

/** In whose calendars it is, one calendar for each person. */
export function Whose({ people, chosen, change, error }: Properties) {
  return (
    <fieldset className={classes.times}>
      <legend>{t('whose')}</legend>
      {people.length === 0 && <p>{t('whoseNone')}</p>}
      <div className={classes.people}>
        {people.map(({ space, name, colour, calendars }) => {
          const mine = calendars.find(({ id }) => chosen.includes(id));
          const others = chosen.filter((id) => !calendars.some((one) => one.id === id));
          const put = (id: string | undefined) => change(id ? [...others, id] : others);
          return (
            <div key={space} className={classes.person}>
              <Checkbox
                label={<PersonName name={name} colour={colour} />}
                checked={mine !== undefined}
                onChange={() => put(mine ? undefined : calendars[0]?.id)}
              />
              {mine && calendars.length > 1 && (
                <NativeSelect
                  size="xs"
                  aria-label={name}
                  value={mine.id}
                  onChange={(event) => put(event.currentTarget.value)}
                  data={calendars.map((one) => ({ value: one.id, label: one.name }))}
                />
              )}
            </div>
          );
        })}
      </div>
      {error && <p className={classes.error}>{error}</p>}
    </fieldset>
  );
}
