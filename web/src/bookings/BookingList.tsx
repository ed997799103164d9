import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { useWritable } from '../api/me';
import classes from '../ui/list.module.css';
import { PersonName } from '../ui/Person';
import { SpanText } from '../ui/Span';
import { useClocks } from '../ui/useClocks';
import { useBookingActions } from './actions';
import { End } from './End';
import { type Booking, usePeople } from './queries';
import { t } from './texts';
import { confirmBy } from './when';

interface Properties {
  label: string;
  bookings: readonly Booking[];
  open: (id: string) => void;
  /** In a widget, where there is little room. */
  compact?: boolean;
}

/** Bookings one below the other; those that wait can be answered on the spot. */
export function BookingList({ label, bookings, open, compact = false }: Properties) {
  return (
    <ul className={classes.list} data-compact={compact || undefined} aria-label={label}>
      {bookings.map((one) => (
        <Row key={one.id} booking={one} open={open} />
      ))}
    </ul>
  );
}

function Row({ booking, open }: { booking: Booking; open: (id: string) => void }) {
  const clocks = useClocks();
  const hosts = booking.seats.map(({ principal }) => principal);
  const people = usePeople(hosts);
  const mayWrite = useWritable();
  const actions = useBookingActions();
  const [ending, setEnding] = useState(false);
  const named = useRef<HTMLButtonElement>(null);
  const keep = () => {
    setEnding(false);
    named.current?.focus();
  };
  const { name, title, state } = booking;
  const when = clocks.span(booking).here;
  const waits = state === 'pending' && mayWrite(booking.space);
  return (
    <li
      className={classes.row}
      data-waits={waits || undefined}
      data-booking={waits ? booking.id : undefined}
    >
      <button ref={named} type="button" className={classes.title} onClick={() => open(booking.id)}>
        {name}
      </button>
      <span className={classes.when}>
        <SpanText time={booking} people={hosts} />
      </span>
      <span className={classes.about}>
        <span>{title}</span>
        {people.map((person) => (
          <PersonName key={person.name} name={person.name} colour={person.colour} />
        ))}
        {state !== 'confirmed' && !waits && (
          <span>
            {state === 'cancelled' && booking.by_guest
              ? t('cancelledByGuest')
              : t(`state_${state}`)}
          </span>
        )}
        {booking.reason && <span>{t('outside')}</span>}
        {state === 'pending' && <span className={classes.due}>{confirmBy(booking, clocks)}</span>}
      </span>
      {waits && ending && (
        <div className={classes.wide}>
          <End booking={booking} onDone={keep} />
        </div>
      )}
      {waits && !ending && (
        <span className={classes.buttons}>
          <Button
            size="compact-sm"
            loading={actions.busy}
            data-answer="confirm"
            aria-label={t('confirmLong', { name, when })}
            onClick={() => void actions.confirm(booking).catch(() => undefined)}
          >
            {t('confirm')}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            data-answer="decline"
            aria-label={t('declineLong', { name, when })}
            onClick={() => setEnding(true)}
          >
            {t('decline')}
          </Button>
        </span>
      )}
    </li>
  );
}
