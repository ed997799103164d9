import { Checkbox, NativeSelect } from '@mantine/core';
import { PersonName } from '../ui/Person';
import classes from './Panel.module.css';
import type { Someone } from './queries';
import { t } from './texts';

type Host = { principal: string; calendar: string };

interface Properties {
  hosts: readonly Someone[];
  chosen: readonly Host[];
  change: (chosen: Host[]) => void;
  error?: string;
}

/** Whose time is booked, and in which calendar of each. */
export function HostsField({ hosts, chosen, change, error }: Properties) {
  return (
    <fieldset className={classes.set}>
      <legend>{t('hosts')}</legend>
      {hosts.length === 0 && <p>{t('noHosts')}</p>}
      {hosts.map(({ id, name, colour, calendars }) => {
        const mine = chosen.find(({ principal }) => principal === id);
        const others = chosen.filter(({ principal }) => principal !== id);
        const put = (calendar: string | undefined) =>
          change(
            !calendar
              ? others
              : mine
                ? chosen.map((one) => (one === mine ? { principal: id, calendar } : one))
                : [...chosen, { principal: id, calendar }],
          );
        return (
          <div key={id} className={classes.person}>
            <Checkbox
              label={<PersonName name={name} colour={colour} />}
              checked={mine !== undefined}
              onChange={() => put(mine ? undefined : calendars[0]?.id)}
            />
            {mine && calendars.length > 1 && (
              <NativeSelect
                size="xs"
                aria-label={name}
                value={mine.calendar}
                onChange={(event) => put(event.currentTarget.value)}
                data={calendars.map((one) => ({ value: one.id, label: one.name }))}
              />
            )}
          </div>
        );
      })}
      {(error || chosen.length === 0) && hosts.length > 0 && (
        <p className={classes.error}>{error ?? t('needHost')}</p>
      )}
    </fieldset>
  );
}
