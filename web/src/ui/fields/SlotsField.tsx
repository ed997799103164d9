import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { DateField } from './DateField';
import { letterOf, next, type Slot } from './slots';
import { TimeField } from './TimeField';
import { t } from './texts';
import classes from './Whose.module.css';

interface Properties {
  label: string;
  slots: readonly Slot[];
  change: (slots: Slot[]) => void;
  today: string;
  most: number;
  /** What is wrong with one of them, by field: "options.0.start". */
  errors: Readonly<Record<string, string>>;
  error?: string;
}

/** Several times for one meeting, each a day and a time. */
export function SlotsField({ label, slots, change, today, most, errors, error }: Properties) {
  const put = (key: string, to: Partial<Slot>) =>
    change(slots.map((one) => (one.key === key ? { ...one, ...to } : one)));
  return (
    <fieldset className={classes.times}>
      <legend>{label}</legend>
      {slots.map((slot, index) => {
        const letter = letterOf(index);
        return (
          <fieldset key={slot.key} className={classes.slot} aria-label={t('nth', { letter })}>
            <strong aria-hidden>{letter}</strong>
            <DateField
              aria-label={t('slotDate')}
              value={slot.date}
              error={errors[`options.${index}.start`]}
              onChange={(date) => put(slot.key, { date })}
            />
            <TimeField
              aria-label={t('slotTime')}
              value={slot.time}
              onChange={(time) => put(slot.key, { time })}
            />
            <ActionIcon
              variant="subtle"
              aria-label={t('slotRemove', { letter })}
              title={t('slotRemove', { letter })}
              disabled={slots.length === 1}
              onClick={() => change(slots.filter(({ key }) => key !== slot.key))}
            >
              <IconX size={16} stroke={1.8} />
            </ActionIcon>
          </fieldset>
        );
      })}
      {error && <p className={classes.error}>{error}</p>}
      <Button
        variant="subtle"
        size="compact-sm"
        className={classes.add}
        leftSection={<IconPlus size={14} stroke={2} />}
        disabled={slots.length >= most}
        onClick={() => change([...slots, next(slots.at(-1), today)])}
      >
        {t('slotAdd')}
      </Button>
    </fieldset>
  );
}
