import { Button } from '@mantine/core';
import { IconVideo } from '@tabler/icons-react';
import { lazy, type ReactNode, Suspense } from 'react';
import { usePrincipals, useWritable } from '../../api/me';
import { useTags } from '../../api/tags';
import { FilesOf } from '../../ui/files/FilesOf';
import { OwnFields } from '../../ui/own/OwnFields';
import { PersonName, personColour } from '../../ui/Person';
import { useCalendars } from '../queries';
import type { EventDetail } from '../types';
import { BlocksOf } from './BlocksOf';
import classes from './Details.module.css';
import { Exempt } from './Exempt';
import { Findings } from './Findings';
import { GuestList } from './GuestList';
import { hostOf, linked, openable } from './linked';
import { t } from './texts';
import { When } from './When';

const NeedsOf = lazy(() => import('./NeedsOf'));
const BookingOf = lazy(() => import('../../bookings/BookingOf'));
const UntoldOf = lazy(() => import('../../telling/UntoldOf'));

/** All that is known of a meeting. Texts of others are shown as text, whatever they hold. */
export function Details({
  event,
  showDay,
}: {
  event: EventDetail;
  showDay: (date: string) => void;
}) {
  const { data: principals } = usePrincipals();
  const principal = principals?.find(({ id }) => id === event.space);
  const mayWrite = useWritable();
  const join = openable(event.link);
  const notes = factsOf(event);
  return (
    <div className={classes.details}>
      {principal && <PersonName name={principal.name} colour={principal.colour} />}
      {event.redacted && <p className={classes.note}>{t('redacted')}</p>}
      {event.trashed_us !== undefined && <p className={classes.note}>{t('trashed')}</p>}
      {!event.redacted && event.trashed_us === undefined && <Findings event={event} />}
      {!event.redacted && (
        <Suspense fallback={null}>
          <UntoldOf id={event.id} />
        </Suspense>
      )}
      <When event={event} showDay={showDay} />
      {!event.redacted && event.guest_list.length > 0 && !event.hold && !event.parent && (
        <Suspense fallback={null}>
          <BookingOf id={event.id} />
        </Suspense>
      )}
      {!event.redacted && <Exempt event={event} />}
      {join && (
        <Button
          component="a"
          href={join}
          target="_blank"
          rel="noopener noreferrer"
          className={classes.join}
          leftSection={<IconVideo size={16} stroke={1.8} />}
        >
          {t('joinAt', { host: hostOf(join) })}
        </Button>
      )}
      <dl className={classes.facts}>
        {event.rule_text && <Fact name={t('repeats')}>{event.rule_text}</Fact>}
        {event.place && (
          <Fact name={t('where')}>
            <Linked text={event.place} />
          </Fact>
        )}
        {event.link && !join && <Fact name={t('link')}>{event.link}</Fact>}
        {notes.length > 0 && <Fact name={t('state')}>{notes.join(', ')}</Fact>}
        <Tags event={event} />
        <CalendarName event={event} />
        {event.warnings.length > 0 && <Fact name={t('notes')}>{event.warnings.join(' ')}</Fact>}
      </dl>
      {Object.keys(event.needs).length > 0 && (
        <Suspense fallback={null}>
          <NeedsOf event={event} />
        </Suspense>
      )}
      <BlocksOf event={event} />
      {event.guest_list.length > 0 && <GuestList event={event} />}
      {event.description && (
        <p className={classes.description}>
          <Linked text={event.description} />
        </p>
      )}
      {!event.redacted && event.trashed_us === undefined && (
        <>
          <OwnFields kind="event" id={event.id} space={event.space} calm />
          <FilesOf kind="event" id={event.id} readOnly={!mayWrite(event.space)} />
        </>
      )}
      {event.other_properties.length > 0 && (
        <details className={classes.other}>
          <summary>{t('other')}</summary>
          <dl>
            {event.other_properties.map(({ name, value }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: properties may come twice, and never move.
              <div key={index}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      {event.read_only && !event.redacted && <p className={classes.note}>{t('readOnly')}</p>}
    </div>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** What is out of the ordinary. */
function factsOf(event: EventDetail): string[] {
  const facts: string[] = [];
  if (event.status === 'tentative') facts.push(t('tentative'));
  if (event.status === 'cancelled') facts.push(t('cancelled'));
  if (event.class === 'private') facts.push(t('private'));
  if (event.class === 'confidential') facts.push(t('confidential'));
  if (!event.busy && !event.redacted) facts.push(t('free'));
  return facts;
}

function Tags({ event }: { event: EventDetail }) {
  const { data: tags } = useTags();
  const mine = tags?.filter(({ id }) => event.tags.includes(id)) ?? [];
  if (mine.length === 0 && event.categories.length === 0) return null;
  return (
    <Fact name={t('tags')}>
      <span className={classes.tags}>
        {mine.map(({ id, name, colour }) => (
          <span key={id} className={classes.tag} {...personColour(colour)}>
            {name}
          </span>
        ))}
        {event.categories.map((name) => (
          <span key={name} className={classes.tag}>
            {name}
          </span>
        ))}
      </span>
    </Fact>
  );
}

function CalendarName({ event }: { event: EventDetail }) {
  const { data: calendars } = useCalendars();
  const calendar = calendars?.find(({ id }) => id === event.calendar);
  return calendar ? <Fact name={t('calendar')}>{calendar.name}</Fact> : null;
}

function Linked({ text }: { text: string }) {
  return linked(text).map(({ text: part, href }, index) =>
    href ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never move.
      <a key={index} href={href} target="_blank" rel="noopener noreferrer">
        {part}
      </a>
    ) : (
      part
    ),
  );
}
