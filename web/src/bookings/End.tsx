import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useBookingActions } from './actions';
import classes from './Panel.module.css';
import type { Booking } from './queries';
import { t } from './texts';

/** Declines or cancels, with what they are told. */
export function End({ booking, onDone }: { booking: Booking; onDone: () => void }) {
  const actions = useBookingActions();
  const [message, setMessage] = useState('');
  return (
    <form
      className={classes.box}
      onSubmit={(event) => {
        event.preventDefault();
        void actions.end(booking, message).then(onDone, () => undefined);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onDone();
      }}
    >
      <Textarea
        label={t('message')}
        description={t('messageHint', { name: booking.name })}
        autosize
        minRows={2}
        maxLength={2000}
        autoFocus
        value={message}
        onChange={(event) => setMessage(event.currentTarget.value)}
      />
      <div className={classes.buttons}>
        <Button type="submit" loading={actions.busy}>
          {booking.state === 'pending' ? t('declineIt') : t('cancelIt')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('keep')}
        </Button>
      </div>
    </form>
  );
}
