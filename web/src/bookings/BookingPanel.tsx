import { ActionIcon, Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api, sent } from '../api/client';
import { useOwnZone, useWritable } from '../api/me';
import { useResources, whereOf } from '../api/resources';
import { AskDecision } from '../ui/AskDecision';
import { CopyField } from '../ui/fields/CopyField';
import { RowsSkeleton } from '../ui/PageSkeleton';
import { Panel } from '../ui/Panel';
import { PersonName } from '../ui/Person';
import { Problem } from '../ui/Problem';
import { RecordHistory } from '../ui/RecordHistory';
import { SpanText } from '../ui/Span';
import { civilDate, fromMicros } from '../ui/time';
import { sayProblem } from '../ui/toast';
import { useClocks } from '../ui/useClocks';
import { useNow } from '../ui/useNow';
import { useBookingActions } from './actions';
import { End } from './End';
import { MoveForm } from './MoveForm';
import classes from './Panel.module.css';
import { addressOf, type Booking, bookingQuery, usePeople } from './queries';
import { t } from './texts';
import { confirmBy } from './when';

/** Which of the rooms of its page it took. */
function RoomOf({ id }: { id: string }) {
  const { data: all = [] } = useResources();
  const room = all.find((one) => one.id === id);
  return (
    room && (
      <p className={classes.muted}>
        {t('inRoom', { room: [room.name, whereOf(room)].filter(Boolean).join(', ') })}
      </p>
    )
  );
}

interface Properties {
  id: string;
  onClose: () => void;
}

/** One booking with everything that can be known and done about it. */
export default function BookingPanel({ id, onClose }: Properties) {
  const { data, error, refetch } = useQuery(bookingQuery(id));
  const [history, setHistory] = useState(false);
  return (
    <Panel
      title={data?.name ?? t('loading')}
      onClose={onClose}
      actions={
        data && (
          <ActionIcon
            aria-label={t('history')}
            title={t('history')}
            onClick={() => setHistory(true)}
          >
            <IconHistory size={18} stroke={1.7} />
          </ActionIcon>
        )
      }
    >
      <div className={classes.body}>
        {error && !data && <Problem error={error} retry={() => void refetch()} />}
        {!data && !error && <RowsSkeleton rows={6} />}
        {data && <About booking={data} />}
        {data && <Doing booking={data} onClose={onClose} />}
      </div>
      {data && (
        <RecordHistory
          kind="booking"
          id={id}
          title={data.name}
          opened={history}
          onClose={() => setHistory(false)}
        />
      )}
    </Panel>
  );
}

function About({ booking }: { booking: Booking }) {
  const clocks = useClocks();
  const hosts = booking.seats.map(({ principal }) => principal);
  const people = usePeople(hosts);
  const { name, zone, message } = booking;
  return (
    <>
      <div className={classes.about}>
        <p className={classes.when}>
          <SpanText time={booking} people={hosts} also={[{ zone, who: name }]} />
        </p>
        <p>
          <strong>
            {booking.state === 'cancelled' && booking.by_guest
              ? t('cancelledByGuest')
              : t(`state_${booking.state}`)}
          </strong>
          {' · '}
          {booking.title}
        </p>
        {booking.state === 'pending' && <p className={classes.due}>{confirmBy(booking, clocks)}</p>}
        {booking.state === 'lapsed' && booking.lapse_us && (
          <p className={classes.muted}>
            {t('lapsedAbout', { when: clocks.moment(booking.lapse_us), name })}
          </p>
        )}
        <p className={classes.people}>
          {people.map(({ name, colour }) => (
            <PersonName key={name} name={name} colour={colour} />
          ))}
        </p>
        <p className={classes.muted}>
          <a href={`mailto:${booking.email}`}>{booking.email}</a>
          {' · '}
          {booking.by_link ? t('byLink') : t('byColleague')}
          {booking.moved > 0 && ` · ${t('moved', { count: booking.moved })}`}
        </p>
        {booking.room && <RoomOf id={booking.room} />}
      </div>
      {message && (
        <div className={classes.box}>
          <p>
            <strong>{booking.by_guest ? t('theySaid') : t('toldThem')}</strong>
          </p>
          <p className={classes.text}>{message}</p>
        </div>
      )}
      {booking.answers.length > 0 && (
        <dl className={classes.facts}>
          {booking.answers.map(({ question, answer }) => (
            <div key={question}>
              <dt>{question}</dt>
              <dd>{answer}</dd>
            </div>
          ))}
        </dl>
      )}
      {booking.reason && (
        <div className={classes.box}>
          <p>
            <strong>{t('why')}</strong>
          </p>
          <p className={classes.text}>{booking.reason}</p>
          <ul>
            {booking.broke.map((rule) => (
              <li key={rule}>{rule}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

/** The question that a booking is put with. */
function toAsk({ id, name, title, seats }: Booking) {
  return {
    space: seats[0]?.principal ?? '',
    question: `${name}: ${title}`,
    about: { kind: 'booking', id },
    options: [
      { follows: [{ do: 'confirm_booking', of: id }] },
      { follows: [{ do: 'decline_booking', of: id }] },
    ],
  };
}

function Doing({ booking, onClose }: { booking: Booking; onClose: () => void }) {
  const actions = useBookingActions();
  const mayWrite = useWritable();
  const own = useOwnZone();
  const now = useNow();
  const navigate = useNavigate();
  const [doing, setDoing] = useState<'end' | 'move' | null>(null);
  const live = booking.state === 'pending' || booking.state === 'confirmed';
  const event = booking.seats[0]?.event;
  const past = fromMicros(booking.end_us) <= now;
  const write = live && !past && mayWrite(booking.space);
  if (!live) return null;
  return (
    <>
      {write && doing === 'end' && <End booking={booking} onDone={() => setDoing(null)} />}
      {write && doing === 'move' && <MoveForm booking={booking} onDone={() => setDoing(null)} />}
      {doing === null && (
        <div className={classes.buttons}>
          {write && booking.state === 'pending' && (
            <Button
              loading={actions.busy}
              onClick={() => void actions.confirm(booking).catch(() => undefined)}
            >
              {t('confirm')}
            </Button>
          )}
          {write && (
            <Button variant="default" onClick={() => setDoing('end')}>
              {booking.state === 'pending' ? t('end') : t('endConfirmed')}
            </Button>
          )}
          {write && booking.state === 'pending' && booking.seats[0] && (
            <AskDecision space={booking.seats[0].principal} ask={() => toAsk(booking)} />
          )}
          {write && (
            <Button variant="default" onClick={() => setDoing('move')}>
              {t('move')}
            </Button>
          )}
          {event && (
            <Button
              variant="default"
              onClick={() => {
                onClose();
                void navigate({
                  to: '/calendar',
                  search: { date: civilDate(fromMicros(booking.start_us), own), open: event },
                });
              }}
            >
              {t('openMeeting')}
            </Button>
          )}
        </div>
      )}
      {write && doing === null && <GuestLink booking={booking} />}
    </>
  );
}

/** A new link for whoever lost theirs. */
function GuestLink({ booking }: { booking: Booking }) {
  const [address, setAddress] = useState('');
  const make = async () => {
    try {
      const { path } = await sent(
        api.POST('/bookings/{id}/link', { params: { path: { id: booking.id } } }),
      );
      setAddress(addressOf(path));
    } catch (failure) {
      sayProblem((failure as Error).message);
    }
  };
  return (
    <section className={classes.section}>
      {address ? (
        <>
          <CopyField label={t('linkFor', { name: booking.name })} value={address} />
          <p className={classes.muted}>{t('onlyNow')}</p>
        </>
      ) : (
        <>
          <div className={classes.buttons}>
            <Button variant="subtle" size="compact-sm" onClick={() => void make()}>
              {t('guestLink')}
            </Button>
          </div>
          <p className={classes.muted}>{t('guestLinkHint')}</p>
        </>
      )}
    </section>
  );
}
