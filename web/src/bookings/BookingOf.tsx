import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useClocks } from '../ui/useClocks';
import classes from './Panel.module.css';
import { bookingOfQuery } from './queries';
import { t } from './texts';
import { confirmBy } from './when';

/** On a meeting's sheet: the booking that it came from. */
export default function BookingOf({ id }: { id: string }) {
  const { data } = useQuery(bookingOfQuery(id));
  const clocks = useClocks();
  const booking = data?.items[0];
  if (!booking) return null;
  const { state, name, title } = booking;
  return (
    <p className={classes.of}>
      <Link to="/bookings" search={{ open: booking.id }}>
        {t('bookedBy', { name, title })}
      </Link>
      {state === 'pending' && <span className={classes.muted}>{confirmBy(booking, clocks)}</span>}
    </p>
  );
}
