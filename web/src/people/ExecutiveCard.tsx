import { ActionIcon, Button, UnstyledButton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useId, useState } from 'react';
import { type MyPrincipal, useMe, useOwnZone } from '../api/me';
import { useMembers } from '../api/members';
import type { Whereabouts } from '../api/whereabouts';
import { Chip } from '../ui/Chip';
import { hoursText } from '../ui/fields/hours';
import { RowsSkeleton } from '../ui/PageSkeleton';
import { PersonDot, personColour } from '../ui/Person';
import { cityOf, civilDate, clock, fromMicros, sameZone, shortDate } from '../ui/time';
import { useNow } from '../ui/useNow';
import { decides, edits, reads, writes } from './can';
import classes from './ExecutiveCard.module.css';
import type { Beside } from './Executives';
import type { Partnership } from './queries';
import { SupportRow } from './SupportList';
import { TripRow } from './TripRow';
import { ended, standing } from './terms';
import { roleText, t } from './texts';

interface Properties {
  principal: MyPrincipal;
  /** Undefined while they are being loaded. */
  partnerships?: readonly Partnership[];
  trips?: readonly Whereabouts[];
  onOpen: (id: string) => void;
  onBeside: (what: Beside) => void;
}

/** Everything about one executive at a glance: where they are, who supports them, where they will be. */
export function ExecutiveCard({ principal, partnerships, trips, onOpen, onBeside }: Properties) {
  const id = useId();
  const { data: me } = useMe();
  const { name, title, colour, sample } = principal;
  const may = edits(me, principal);
  return (
    <section className={classes.card} aria-labelledby={id}>
      <header className={classes.head} {...personColour(colour)}>
        <PersonDot colour={colour} />
        <h2 id={id} className={classes.name}>
          {name}
        </h2>
        {sample && <Chip>{t('sample')}</Chip>}
        <span className={classes.title}>{title}</span>
        <span className={classes.end}>
          <Button
            variant="default"
            aria-label={t(may ? 'editOf' : 'detailsOf', { name })}
            onClick={() => onOpen(principal.id)}
          >
            {t(may ? 'edit' : 'details')}
          </Button>
        </span>
      </header>
      <div className={classes.parts}>
        <Facts principal={principal} />
        <Support
          principal={principal}
          partnerships={partnerships}
          onOpen={(one) => onBeside({ principal, part: 'support', id: one })}
          may={decides(me, principal)}
        />
        <Trips
          principal={principal}
          trips={trips}
          onOpen={(one) => onBeside({ principal, part: 'trip', id: one })}
        />
      </div>
    </section>
  );
}

function Facts({ principal }: { principal: MyPrincipal }) {
  const now = useNow();
  const own = useOwnZone();
  const { data: members } = useMembers();
  const { now: at, place, zone, hours, member, until_us } = principal;
  const today = civilDate(now, own);
  const where = at.place || cityOf(at.zone);
  // The instant is the first one without access.
  const last = until_us && shortDate(civilDate(fromMicros(until_us) - 1, zone), today);
  const signIn = members?.find(({ id }) => id === member);
  return (
    <dl className={classes.facts}>
      {principal.role && (
        <div>
          <dt>{t('now')}</dt>
          <dd>
            <strong className={classes.strong}>{where}</strong> <time>{clock(now, at.zone)}</time>
            {at.until && (
              <span className={classes.quiet}>
                {' '}
                {t('untilDate', { date: shortDate(at.until, today) })}
              </span>
            )}
          </dd>
        </div>
      )}
      <div>
        <dt>{t('home')}</dt>
        <dd>
          {place || cityOf(zone)}
          {!sameZone(zone, own) && (!principal.role || !sameZone(zone, at.zone)) && (
            <span className={classes.quiet}> {clock(now, zone)}</span>
          )}
        </dd>
      </div>
      <div>
        <dt>{t('works')}</dt>
        <dd>
          {hoursText(hours)}{' '}
          {reads(principal) && (
            <Link className={classes.link} to="/rules" search={{ who: principal.id }}>
              {t('rules')}
            </Link>
          )}
        </dd>
      </div>
      <div>
        <dt>{t('signIn')}</dt>
        <dd className={signIn ? undefined : classes.quiet}>
          {signIn ? signIn.email : t('noSignIn')}
        </dd>
      </div>
      <div>
        <dt>{t('you')}</dt>
        <dd className={principal.role ? undefined : classes.quiet}>
          {principal.role ? roleText(principal.role) : t('noAccess')}
          {last && <span className={classes.quiet}> {t('untilDate', { date: last })}</span>}
        </dd>
      </div>
    </dl>
  );
}

interface PartProperties {
  title: string;
  addLabel: string;
  onAdd?: () => void;
  children: ReactNode;
}

function Part({ title, addLabel, onAdd, children }: PartProperties) {
  const id = useId();
  return (
    <section className={classes.part} aria-labelledby={id}>
      <header className={classes.partHead}>
        <h3 id={id}>{title}</h3>
        {onAdd && (
          <ActionIcon aria-label={addLabel} title={addLabel} onClick={onAdd}>
            <IconPlus size={16} stroke={1.9} />
          </ActionIcon>
        )}
      </header>
      {children}
    </section>
  );
}

interface SupportProperties {
  principal: MyPrincipal;
  partnerships?: readonly Partnership[];
  may: boolean;
  onOpen: (id?: string) => void;
}

function Support({ principal, partnerships, may, onOpen }: SupportProperties) {
  const [all, setAll] = useState(false);
  const today = civilDate(useNow(), principal.zone);
  const now = standing(partnerships ?? []);
  const over = ended(partnerships ?? []);
  return (
    <Part
      title={t('supportedBy')}
      addLabel={t('addSupportOf', { name: principal.name })}
      onAdd={may ? () => onOpen() : undefined}
    >
      {!partnerships && <Wait />}
      {partnerships && now.length === 0 && (
        <p className={classes.none}>
          {t('noSupport')}{' '}
          {may && (
            <UnstyledButton className={classes.link} onClick={() => onOpen()}>
              {t('addSupport')}
            </UnstyledButton>
          )}
        </p>
      )}
      <ul className={classes.list}>
        {[...now, ...(all ? over : [])].map((one) => (
          <SupportRow
            key={one.id}
            partnership={one}
            today={today}
            onOpen={may ? () => onOpen(one.id) : undefined}
          />
        ))}
      </ul>
      {over.length > 0 && (
        <More
          shown={all}
          onToggle={() => setAll(!all)}
          show={t('showEnded', { count: over.length })}
          hide={t('hideEnded')}
        />
      )}
    </Part>
  );
}

interface TripsProperties {
  principal: MyPrincipal;
  trips?: readonly Whereabouts[];
  onOpen: (id?: string) => void;
}

function Trips({ principal, trips, onOpen }: TripsProperties) {
  const [all, setAll] = useState(false);
  const today = civilDate(useNow(), principal.now.zone);
  const may = writes(principal);
  const coming = trips?.filter(({ until }) => until >= today) ?? [];
  const past = trips?.filter(({ until }) => until < today).reverse() ?? [];
  return (
    <Part
      title={t('whereabouts')}
      addLabel={t('addTripOf', { name: principal.name })}
      onAdd={may ? () => onOpen() : undefined}
    >
      {!trips && <Wait />}
      {!reads(principal) && <p className={classes.none}>{t('hiddenTrips')}</p>}
      {trips && reads(principal) && coming.length === 0 && (
        <p className={classes.none}>
          {t('noTrips')}{' '}
          {may && (
            <UnstyledButton className={classes.link} onClick={() => onOpen()}>
              {t('addTrip')}
            </UnstyledButton>
          )}
        </p>
      )}
      <ul className={classes.list}>
        {[...coming, ...(all ? past : [])].map((one) => (
          <TripRow
            key={one.id}
            trip={one}
            today={today}
            onOpen={may ? () => onOpen(one.id) : undefined}
          />
        ))}
      </ul>
      {past.length > 0 && (
        <More
          shown={all}
          onToggle={() => setAll(!all)}
          show={t('showPast', { count: past.length })}
          hide={t('hidePast')}
        />
      )}
    </Part>
  );
}

interface MoreProperties {
  shown: boolean;
  onToggle: () => void;
  show: string;
  hide: string;
}

function More({ shown, onToggle, show, hide }: MoreProperties) {
  return (
    <p className={classes.more}>
      <UnstyledButton className={classes.link} aria-expanded={shown} onClick={onToggle}>
        {shown ? hide : show}
      </UnstyledButton>
    </p>
  );
}

function Wait() {
  return (
    <div className={classes.none}>
      <RowsSkeleton rows={2} />
    </div>
  );
}
