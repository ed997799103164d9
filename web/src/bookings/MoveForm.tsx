import { Button } from '@mantine/core';
import { useState } from 'react';
import { api, sent } from '../api/client';
import { useOwnZone } from '../api/me';
import { DateField } from '../ui/fields/DateField';
import { TimeField } from '../ui/fields/TimeField';
import { ZoneField } from '../ui/fields/ZoneField';
import { Columns } from '../ui/Panel';
import { Problem } from '../ui/Problem';
import { civilDate, clock, fromMicros } from '../ui/time';
import { undoable } from '../ui/toast';
import { fieldsOf, useRenew } from './actions';
import { brokenRules, Override } from './Override';
import classes from './Panel.module.css';
import type { Booking } from './queries';
import { t } from './texts';

/** Moves a booking, outside the rules of its page when there is a reason. */
export function MoveForm({ booking, onDone }: { booking: Booking; onDone: () => void }) {
  const own = useOwnZone();
  const renew = useRenew();
  const at = fromMicros(booking.start_us);
  const [date, setDate] = useState(civilDate(at, own));
  const [time, setTime] = useState(clock(at, own));
  const [zone, setZone] = useState(own);
  const [reason, setReason] = useState('');
  const [error, setError] = useState<Error | null>(null);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const rules = brokenRules(error);
  const fields = fieldsOf(error);
  const change = (set: (value: string) => void) => (value: string) => {
    set(value);
    setError(null);
  };
  const save = async () => {
    setTried(true);
    if (rules.length > 0 && !reason.trim()) return;
    setBusy(true);
    try {
      const { act } = await sent(
        api.POST('/bookings/{id}/move', {
          params: { path: { id: booking.id } },
          body: {
            rev: booking.rev,
            start: `${date}T${time}`,
            zone,
            ...(rules.length > 0 && {
              override: { reason, rules: [...new Set(rules.map(({ field }) => field))] },
            }),
          },
        }),
      );
      if (act) undoable(act, t('saidMoved', { name: booking.name }));
      renew();
      onDone();
    } catch (failure) {
      setError(failure as Error);
      setTried(false);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      className={classes.box}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Columns>
        <DateField label={t('day')} value={date} error={fields.start} onChange={change(setDate)} />
        <TimeField label={t('time')} value={time} onChange={change(setTime)} />
      </Columns>
      <ZoneField label={t('zone')} value={zone} error={fields.zone} onChange={change(setZone)} />
      {rules.length > 0 && (
        <Override
          rules={rules}
          reason={reason}
          change={setReason}
          error={tried && !reason.trim() ? t('needReason') : undefined}
        />
      )}
      {error && rules.length === 0 && Object.keys(fields).length === 0 && <Problem error={error} />}
      <div className={classes.buttons}>
        <Button type="submit" loading={busy}>
          {rules.length > 0 ? t('allTheSame') : t('moveIt')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
