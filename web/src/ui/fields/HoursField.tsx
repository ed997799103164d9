import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import classes from './HoursField.module.css';
import { asEnd, asTyped, dayName, nextStretch, type WorkingHours, weekdays } from './hours';
import { TimeField } from './TimeField';
import { h } from './texts';

interface Properties {
  value: WorkingHours[];
  onChange: (hours: WorkingHours[]) => void;
  /** What is wrong with a stretch, by its place: "hours.0". */
  errors: Record<string, ReactNode>;
  title?: string;
  /** One line under the title. */
  about?: string;
  /** What the errors call the field: "hours" when left out. */
  name?: string;
  most?: number;
}

/** When somebody works: stretches of days with the same hours. */
export function HoursField({
  value,
  onChange,
  errors,
  title = h('title'),
  about = h('about'),
  name = 'hours',
  most = 14,
}: Properties) {
  const change = (at: number, to: Partial<WorkingHours>) =>
    onChange(value.map((one, index) => (index === at ? { ...one, ...to } : one)));
  return (
    <fieldset className={classes.field}>
      <legend className={classes.legend}>{title}</legend>
      <p className={classes.about}>{value.length === 0 ? h('none') : about}</p>
      {value.map((stretch, index) => (
        <Stretch
          // biome-ignore lint/suspicious/noArrayIndexKey: a stretch is known by its place only.
          key={index}
          stretch={stretch}
          error={errors[`${name}.${index}`]}
          onChange={(to) => change(index, to)}
          onRemove={() => onChange(value.filter((_, other) => other !== index))}
        />
      ))}
      {value.length < most && (
        <Button
          className={classes.add}
          variant="default"
          leftSection={<IconPlus size={14} stroke={2} />}
          onClick={() => onChange([...value, nextStretch(value)])}
        >
          {h('add')}
        </Button>
      )}
      {errors[name] && <p className={classes.error}>{errors[name]}</p>}
    </fieldset>
  );
}

interface StretchProperties {
  stretch: WorkingHours;
  error: ReactNode;
  onChange: (to: Partial<WorkingHours>) => void;
  onRemove: () => void;
}

function Stretch({ stretch: { days, from, until }, error, onChange, onRemove }: StretchProperties) {
  const id = useId();
  const toggle = (day: number) =>
    onChange({
      days: days.includes(day)
        ? days.filter((one) => one !== day)
        : [...days, day].sort((a, b) => a - b),
    });
  const wrong = { error: Boolean(error), 'aria-describedby': error ? id : undefined };
  return (
    <div className={classes.stretch}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset within the fieldset of all hours would be announced twice. */}
      <div className={classes.days} role="group" aria-label={h('days')}>
        {weekdays.map((day) => (
          <label key={day} className={classes.day} title={dayName(day, 'long')}>
            <input
              type="checkbox"
              checked={days.includes(day)}
              onChange={() => toggle(day)}
              aria-label={dayName(day, 'long')}
            />
            <span aria-hidden>{dayName(day).slice(0, 2)}</span>
          </label>
        ))}
      </div>
      <TimeField
        aria-label={h('from')}
        value={from}
        onChange={(time) => onChange({ from: time })}
        {...wrong}
      />
      <TimeField
        aria-label={h('until')}
        value={asTyped(until)}
        onChange={(time) => onChange({ until: asEnd(time) })}
        {...wrong}
      />
      <ActionIcon aria-label={h('remove')} title={h('remove')} onClick={onRemove}>
        <IconX size={16} stroke={1.8} />
      </ActionIcon>
      {error && (
        <p id={id} className={classes.error}>
          {error}
        </p>
      )}
    </div>
  );
}
