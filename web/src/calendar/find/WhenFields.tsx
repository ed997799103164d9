import { Select, TextInput } from '@mantine/core';
import { DateField } from '../../ui/fields/DateField';
import { Columns } from '../../ui/Panel';
import type { Asking } from './ask';
import { t } from './texts';

const lengths = [15, 20, 25, 30, 45, 50, 60, 90, 120, 180, 240, 480];
const gaps = [0, 5, 10, 15, 30, 60];

/** What it is about, how long it takes and when it should be. */
export function WhenFields({
  asking,
  set,
}: {
  asking: Asking;
  set: (change: Partial<Asking>) => void;
}) {
  const offered = lengths.includes(asking.minutes)
    ? lengths
    : [...lengths, asking.minutes].sort((a, b) => a - b);
  return (
    <>
      <TextInput
        label={t('about')}
        placeholder={t('aboutPlaceholder')}
        value={asking.title}
        maxLength={500}
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      <Columns>
        <DateField
          label={t('from')}
          value={asking.from}
          onChange={(from) => set({ from, ...(from > asking.until && { until: from }) })}
        />
        <DateField
          label={t('until')}
          value={asking.until}
          minDate={asking.from || undefined}
          onChange={(until) => set({ until })}
        />
      </Columns>
      <Columns>
        <Select
          label={t('minutes')}
          allowDeselect={false}
          data={offered.map((one) => ({ value: String(one), label: lengthText(one) }))}
          value={String(asking.minutes)}
          onChange={(next) => next && set({ minutes: Number(next) })}
        />
        <Select
          label={t('gap')}
          allowDeselect={false}
          data={gaps.map((one) => ({
            value: String(one),
            label: one === 0 ? t('noGap') : lengthText(one),
          }))}
          value={String(asking.gap)}
          onChange={(next) => next && set({ gap: Number(next) })}
        />
      </Columns>
    </>
  );
}

function lengthText(minutes: number): string {
  if (minutes >= 60 && minutes % 60 === 0) return t('hours', { count: minutes / 60 });
  return t('length', { count: minutes });
}
