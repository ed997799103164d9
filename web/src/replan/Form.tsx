import './replan.css';
import { MultiSelect } from '@mantine/core';
import type { MyPrincipal } from '../api/me';
import { DateField } from '../ui/fields/DateField';
import { TimeField } from '../ui/fields/TimeField';
import classes from './replan.module.css';
import type { ReplanSearch } from './search';
import { t } from './texts';

export interface Chosen {
  who: readonly string[];
  from: string;
  until: string;
  /** From when on the first day and until when on the last; '' for all of it. */
  at: string;
  till: string;
  to: string;
}

interface Properties {
  principals: readonly MyPrincipal[];
  chosen: Chosen;
  change: (search: Partial<ReplanSearch>) => void;
}

/** Who can't come, on which days, and until when there may be new times. */
export function Form({ principals, chosen, change }: Properties) {
  const { who, from, until, at, till, to } = chosen;
  return (
    <search className={classes.form} data-chrome>
      <MultiSelect
        label={t('who')}
        placeholder={who.length === 0 ? t('whoHint') : undefined}
        className={classes.people}
        data={principals.map(({ id, name }) => ({ value: id, label: name }))}
        value={[...who]}
        maxValues={10}
        onChange={(ids) => change({ who: ids.length > 0 ? ids.join(',') : undefined })}
      />
      <DateField
        label={t('from')}
        className={classes.date}
        value={from}
        onChange={(day) =>
          day && change({ from: day, ...(day > until ? { until: day } : {}), ...later(day, to) })
        }
      />
      <TimeField
        label={t('at')}
        placeholder={t('allDay')}
        className={classes.time}
        value={at}
        onChange={(time) => change({ at: time || undefined })}
      />
      <DateField
        label={t('until')}
        className={classes.date}
        value={until}
        onChange={(day) => day && change({ until: day < from ? from : day, ...later(day, to) })}
      />
      <TimeField
        label={t('till')}
        placeholder={t('allDay')}
        className={classes.time}
        value={till}
        onChange={(time) => change({ till: time || undefined })}
      />
      <DateField
        label={t('to')}
        className={classes.date}
        value={to}
        onChange={(day) => day && change({ to: day < until ? until : day })}
      />
      {(at || till) && <p className={classes.whose}>{t('whose')}</p>}
    </search>
  );
}

/** The last day goes along when it would come too early. */
function later(day: string, to: string): Partial<ReplanSearch> {
  return to < day ? { to: undefined } : {};
}
