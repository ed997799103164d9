import { Select, type SelectProps } from '@mantine/core';
import { useMemo } from 'react';
import { clock } from '../time';
import { useNow } from '../useNow';
import { t } from './texts';
import classes from './ZoneField.module.css';
import { fits, offsetOf, type ZoneChoice, zoneChoices } from './zones';

interface Properties extends Omit<SelectProps, 'data' | 'value' | 'onChange'> {
  /** An IANA name. */
  value: string;
  onChange: (zone: string) => void;
}

const most = 60;

/** A time zone, found by city, region or offset; each with what its clocks show now. */
export function ZoneField({ value, onChange, ...properties }: Properties) {
  const now = useNow();
  const choices = useMemo(() => zoneChoices(value), [value]);
  const byName = useMemo(() => new Map(choices.map((one) => [one.value, one])), [choices]);
  return (
    <Select
      searchable
      allowDeselect={false}
      nothingFoundMessage={t('zoneNone')}
      maxDropdownHeight={260}
      {...properties}
      limit={most}
      data={choices}
      value={value}
      onChange={(zone) => zone && onChange(zone)}
      filter={({ search }) => {
        const chosen = byName.get(value);
        const typed = search === chosen?.label ? '' : search;
        return choices.filter((one) => fits(one, typed, now));
      }}
      renderOption={({ option }) => <Choice choice={byName.get(option.value)} now={now} />}
    />
  );
}

function Choice({ choice, now }: { choice: ZoneChoice | undefined; now: number }) {
  if (!choice) return null;
  const offset = offsetOf(choice.value, now);
  return (
    <span className={classes.choice}>
      <span className={classes.city}>
        {choice.label} <span className={classes.region}>{choice.region}</span>
      </span>
      <span className={classes.offset}>
        {offset && clock(now, choice.value)} {offset}
      </span>
    </span>
  );
}
