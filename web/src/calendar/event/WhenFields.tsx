import { Checkbox, TextInput } from '@mantine/core';
import { TimeField } from './TimeField';
import { t } from './texts';
import type { EventForm } from './useEventForm';
import { moveStart } from './values';
import classes from './WhenFields.module.css';
import { ZoneInput } from './ZoneInput';

/** From when to when, on the wall of a zone that is always named. */
export function WhenFields({ form }: { form: EventForm }) {
  const { values, errors, set } = form;
  const { allDay } = values;
  const start = (change: Partial<typeof values>) => set(moveStart(values, change));
  return (
    <fieldset className={classes.when} data-all-day={allDay || undefined}>
      <legend className={classes.legend}>{t('when')}</legend>
      <TextInput
        type="date"
        label={t('start')}
        value={values.startDate}
        error={errors.startDate}
        onChange={(event) => start({ startDate: event.currentTarget.value })}
      />
      {!allDay && (
        <TimeField
          label={t('startTime')}
          value={values.startTime}
          error={errors.startTime}
          onChange={(startTime) => start({ startTime })}
        />
      )}
      <TextInput
        type="date"
        label={t('end')}
        min={values.startDate}
        value={values.endDate}
        error={errors.endDate}
        onChange={(event) => set({ endDate: event.currentTarget.value })}
      />
      {!allDay && (
        <TimeField
          label={t('endTime')}
          value={values.endTime}
          error={errors.endTime}
          onChange={(endTime) => set({ endTime })}
        />
      )}
      <Checkbox
        className={classes.allDay}
        label={t('allDay')}
        checked={allDay}
        onChange={(event) => set({ allDay: event.currentTarget.checked })}
      />
      {!allDay && (
        <div className={classes.zone}>
          <ZoneInput value={values.zone} error={errors.zone} onChange={(zone) => set({ zone })} />
        </div>
      )}
    </fieldset>
  );
}
