import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import classes from './EventForm.module.css';
import { usualRepeats } from './repeat';
import { t } from './texts';
import type { EventForm } from './useEventForm';

const custom = 'custom';

/** The usual ways to repeat, or any rule; and the last day of it. */
export function RepeatField({ form }: { form: EventForm }) {
  const { values, errors, set } = form;
  const usual = usualRepeats(values.startDate);
  const isUsual = usual.some(({ rule }) => rule === values.rule);
  const [own, setOwn] = useState(!isUsual);
  const shownOwn = own || !isUsual;
  return (
    <>
      <div className={classes.two}>
        <NativeSelect
          label={t('repeat')}
          value={shownOwn ? custom : values.rule}
          error={shownOwn ? undefined : errors.rule}
          onChange={(event) => {
            const next = event.currentTarget.value;
            setOwn(next === custom);
            if (next !== custom) set({ rule: next });
          }}
          data={[
            ...usual.map(({ rule, label }) => ({ value: rule, label })),
            { value: custom, label: t('custom') },
          ]}
        />
        {values.rule !== '' && !values.rule.includes('COUNT=') && (
          <TextInput
            type="date"
            label={t('until')}
            title={t('untilHint')}
            min={values.startDate}
            value={values.until}
            error={errors.until}
            onChange={(event) => set({ until: event.currentTarget.value })}
          />
        )}
      </div>
      {shownOwn && (
        <TextInput
          label={t('rule')}
          placeholder={t('rulePlaceholder')}
          value={values.rule}
          error={errors.rule}
          maxLength={1000}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) =>
            set({ rule: event.currentTarget.value.trim().replace(/^RRULE:/i, '') })
          }
        />
      )}
    </>
  );
}
