import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useShortcuts } from '../app/shortcuts';
import { Widget } from '../ui/Widget';
import { BookingList } from './BookingList';
import classes from './Bookings.module.css';
import { bookingsQuery } from './queries';
import { t } from './texts';

const mostShown = 5;

/** The bookings that wait for somebody to confirm them; nothing where none does. */
export function BookingsWidget() {
  const { data } = useQuery(bookingsQuery('pending'));
  const navigate = useNavigate();
  if (!data || data.items.length === 0) return null;
  const soonest = [...data.items].sort((a, b) => (a.lapse_us ?? 0) - (b.lapse_us ?? 0));
  return (
    <Widget
      title={t('waiting')}
      note={data.items.length}
      actions={
        <Link to="/bookings" className={classes.all}>
          {t('title')}
        </Link>
      }
    >
      <Keys />
      <BookingList
        compact
        label={t('waiting')}
        bookings={soonest.slice(0, mostShown)}
        open={(id) => void navigate({ to: '/bookings', search: { open: id } })}
      />
    </Widget>
  );
}

/** B goes to the first that waits, or on to the next; A and D answer the one that has the focus. */
function Keys() {
  const group = t('waiting');
  const press = (what: 'confirm' | 'decline') => () =>
    current()?.querySelector<HTMLElement>(`[data-answer="${what}"]`)?.click();
  const move = (by: number) => () => {
    const all = [...document.querySelectorAll<HTMLElement>('[data-booking]')];
    const at = all.indexOf(current() as HTMLElement);
    const next = all[at < 0 ? 0 : Math.max(0, Math.min(all.length - 1, at + by))];
    next?.querySelector<HTMLElement>('button')?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  };
  const when = () => current() !== undefined;
  useShortcuts([
    { keys: 'b', label: t('keyNext'), group, run: move(1) },
    { keys: 'j', label: t('keyNext'), group, when, run: move(1) },
    { keys: 'k', label: t('keyPrevious'), group, when, run: move(-1) },
    { keys: 'a', label: t('confirm'), group, when, run: press('confirm') },
    { keys: 'd', label: t('decline'), group, when, run: press('decline') },
  ]);
  return null;
}

function current(): HTMLElement | undefined {
  return document.activeElement?.closest<HTMLElement>('[data-booking]') ?? undefined;
}
