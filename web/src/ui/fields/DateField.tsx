import './dates.css';
import { DateInput, type DateInputProps } from '@mantine/dates';
import { useMe, useOwnZone } from '../../api/me';
import { civilDate, shortDate, weekday } from '../time';
import { useNow } from '../useNow';
import { readDate } from './readDate';
import { t } from './texts';

interface Properties
  extends Omit<DateInputProps, 'value' | 'onChange' | 'dateParser' | 'valueFormat'> {
  /** A civil date, or '' for none. */
  value: string;
  onChange: (date: string) => void;
}

/** A civil date, chosen or typed as people say it; it never becomes an instant. */
export function DateField({ value, onChange, ...properties }: Properties) {
  const { data: me } = useMe();
  const today = civilDate(useNow(), useOwnZone());
  const written = (date: string) => `${weekday(date)} ${shortDate(date, today)}`;
  return (
    <DateInput
      placeholder={t('datePlaceholder')}
      firstDayOfWeek={me?.member.week_start === 'sunday' ? 0 : 1}
      highlightToday
      clearButtonProps={{ 'aria-label': t('clear') }}
      popoverProps={{ withinPortal: true }}
      {...properties}
      value={value || null}
      onChange={(date) => onChange(date ?? '')}
      valueFormat={written}
      dateParser={(typed) => readDate(typed, today, me?.member.locale === 'en-US')}
    />
  );
}
