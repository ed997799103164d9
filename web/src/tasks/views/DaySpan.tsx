import { DateField } from '../../ui/fields/DateField';
import { t } from '../texts';
import { writeSpan } from './days';

interface Properties {
  span: { from: string; until: string };
  className?: string;
  onChange: (due: string) => void;
}

/** The first and the last day; either may be left open. */
export function DaySpan({ span: { from, until }, className, onChange }: Properties) {
  return (
    <>
      <DateField
        aria-label={t('firstDay')}
        placeholder={t('firstDay')}
        className={className}
        clearable
        value={from}
        onChange={(day) => onChange(writeSpan(day, until))}
      />
      <DateField
        aria-label={t('lastDay')}
        placeholder={t('lastDay')}
        className={className}
        clearable
        value={until}
        onChange={(day) => onChange(writeSpan(from, day))}
      />
    </>
  );
}
