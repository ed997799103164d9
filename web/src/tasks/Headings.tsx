import { Select } from '@mantine/core';
import classes from './Actions.module.css';
import { plainGroups, useGroups } from './board/columns';
import { t } from './texts';

const byDay = 'due';

/** The headings by what they are; those of an own field by its name. */
function named(group: string, label: string): string {
  const plain = plainGroups.find((one) => one === group);
  return plain && plain !== 'state' ? t(`head_${plain}`) : t('headOwn', { field: label });
}

interface Properties {
  group: string | undefined;
  onChange: (group: string | undefined) => void;
}

/** What the tasks of a list stand under: what a board has columns for but the state, which the list is asked for. */
export function Headings({ group, onChange }: Properties) {
  const groups = useGroups().filter(({ value }) => value !== 'state');
  return (
    <Select
      aria-label={t('headings')}
      title={t('headings')}
      className={classes.headings}
      rightSectionWidth={22}
      allowDeselect={false}
      value={groups.find(({ value }) => value === group)?.value ?? byDay}
      onChange={(next) => onChange(next && next !== byDay ? next : undefined)}
      data={[
        { value: byDay, label: t('headDue') },
        ...groups.map(({ value, label }) => ({ value, label: named(value, label) })),
      ]}
    />
  );
}
