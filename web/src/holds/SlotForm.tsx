import { Button } from '@mantine/core';
import { useState } from 'react';
import { DateField } from '../ui/fields/DateField';
import { TimeField } from '../ui/fields/TimeField';
import classes from './HoldPanel.module.css';
import { t } from './texts';

interface Properties {
  /** What it begins with. */
  start: string;
  action: string;
  onSave: (start: string) => void;
  onCancel: () => void;
}

/** The day and the time of one option. */
export function SlotForm({ start, action, onSave, onCancel }: Properties) {
  const [date, setDate] = useState(start.slice(0, 10));
  const [time, setTime] = useState(start.slice(11, 16));
  return (
    <div className={classes.fields}>
      <DateField label={t('date')} value={date} onChange={setDate} />
      <TimeField label={t('time')} value={time} onChange={setTime} />
      <Button disabled={!date || !time} onClick={() => onSave(`${date}T${time}`)}>
        {action}
      </Button>
      <Button variant="default" onClick={onCancel}>
        {t('cancel')}
      </Button>
    </div>
  );
}
