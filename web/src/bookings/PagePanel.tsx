import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, sent } from '../api/client';
import { newId } from '../api/id';
import { useWritable } from '../api/me';
import { ago } from '../ui/ago';
import { CopyField } from '../ui/fields/CopyField';
import { RowsSkeleton } from '../ui/PageSkeleton';
import { Panel } from '../ui/Panel';
import { PersonName } from '../ui/Person';
import { Problem } from '../ui/Problem';
import { RecordHistory } from '../ui/RecordHistory';
import { fromMicros } from '../ui/time';
import { sayProblem } from '../ui/toast';
import { useNow } from '../ui/useNow';
import { useBookingActions, useRenew } from './actions';
import PageForm from './PageForm';
import classes from './Panel.module.css';
import { addressOf, type BookingPage, type PageLink, pageQuery, usePeople } from './queries';
import { noticeWords, withinWords } from './rules';
import { t } from './texts';

interface Properties {
  id: string;
  onClose: () => void;
  onBook: () => void;
}

/** One booking page: its links, its rules, and what can be done with it. */
export default function PagePanel({ id, onClose, onBook }: Properties) {
  const { data, error, refetch } = useQuery(pageQuery(id));
  const [history, setHistory] = useState(false);
  const [editing, setEditing] = useState(false);
  const mayWrite = useWritable();
  if (editing && data) {
    const done = () => setEditing(false);
    return <PageForm page={data.page} onClose={done} onMade={done} />;
  }
  return (
    <Panel
      title={data?.page.title ?? t('page')}
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
        {data && <About page={data.page} />}
        {data && mayWrite(data.page.space) && (
          <>
            <Links page={data.page} links={data.links} />
            <Doing
              page={data.page}
              onEdit={() => setEditing(true)}
              onBook={onBook}
              onGone={onClose}
            />
          </>
        )}
      </div>
      {data && (
        <RecordHistory
          kind="booking_page"
          id={id}
          title={data.page.title}
          opened={history}
          onClose={() => setHistory(false)}
        />
      )}
    </Panel>
  );
}

function About({ page }: { page: BookingPage }) {
  const people = usePeople(page.hosts.map(({ principal }) => principal));
  const most = [
    page.per_day > 0 && t('aDay', { count: page.per_day }),
    page.per_week > 0 && t('aWeek', { count: page.per_week }),
  ].filter(Boolean);
  return (
    <div className={classes.about}>
      <p>
        <strong>{page.state === 'open' ? t('pageOpen') : t('pageClosed')}</strong>
        {' · '}
        {t('lengths', { list: page.minutes.join(', ') })}
        {page.confirm &&
          ` · ${t('confirmedWithin', { time: withinWords(page.confirm_within ?? 2880) })}`}
      </p>
      <p className={classes.people}>
        {people.map(({ name, colour }) => (
          <PersonName key={name} name={name} colour={colour} />
        ))}
      </p>
      {people.length > 1 && (
        <p className={classes.muted}>{page.pick === 'any' ? t('pickAny') : t('pickAll')}</p>
      )}
      {page.about && <p className={classes.text}>{page.about}</p>}
      <p className={classes.muted}>
        {t('daySummary', { notice: noticeWords(page.notice), days: page.horizon })}
        {(page.before > 0 || page.after > 0) &&
          ` · ${t('buffers', { before: page.before, after: page.after })}`}
        {most.length > 0 && ` · ${t('limits', { list: most.join(', ') })}`}
      </p>
    </div>
  );
}

function Links({ page, links }: { page: BookingPage; links: readonly PageLink[] }) {
  const [label, setLabel] = useState('');
  const [made, setMade] = useState<{ id: string; address: string } | null>(null);
  const [busy, setBusy] = useState(false);
  const renew = useRenew();
  const now = useNow();
  const actions = useBookingActions();
  const make = async () => {
    setBusy(true);
    try {
      const { link, path } = await sent(
        api.POST('/booking-pages/{id}/links', {
          params: { path: { id: page.id } },
          body: { id: newId(), label },
        }),
      );
      setMade({ id: link.id, address: addressOf(path) });
      setLabel('');
      renew();
    } catch (failure) {
      sayProblem((failure as Error).message);
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className={classes.section} aria-label={t('links')}>
      <h3 className={classes.head}>{t('links')}</h3>
      <p className={classes.muted}>{t('linksHint')}</p>
      {made && (
        <div className={classes.box}>
          <CopyField label={t('yourLink')} value={made.address} />
          <p className={classes.muted}>
            {t('onlyNow')}{' '}
            <a href={made.address} target="_blank" rel="noreferrer">
              {t('look')}
            </a>
          </p>
        </div>
      )}
      {links.length === 0 && <p>{t('noLinks')}</p>}
      <ul className={classes.links}>
        {links.map((link) => {
          const name = link.label || t('unnamed');
          return (
            <li key={link.id}>
              <span>
                {name}{' '}
                <span className={classes.muted}>
                  {t('madeOn', { ago: ago(Math.min(fromMicros(link.created_us), now), now) })}
                </span>
              </span>
              <Button
                variant="default"
                size="compact-sm"
                aria-label={t('endLinkLong', { label: name })}
                onClick={() => {
                  if (made?.id === link.id) setMade(null);
                  void actions.endLink(link.id).catch(() => undefined);
                }}
              >
                {t('endLink')}
              </Button>
            </li>
          );
        })}
      </ul>
      <form
        className={classes.line}
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
      >
        <TextInput
          label={t('linkLabel')}
          placeholder={t('linkPlaceholder')}
          maxLength={200}
          value={label}
          onChange={(event) => setLabel(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={busy}>
          {t('newLink')}
        </Button>
      </form>
    </section>
  );
}

interface DoingProperties {
  page: BookingPage;
  onEdit: () => void;
  onBook: () => void;
  onGone: () => void;
}

function Doing({ page, onEdit, onBook, onGone }: DoingProperties) {
  const actions = useBookingActions();
  const open = page.state === 'open';
  return (
    <div className={classes.buttons}>
      <Button onClick={onBook}>{t('book')}</Button>
      <Button variant="default" onClick={onEdit}>
        {t('edit')}
      </Button>
      <Button
        variant="default"
        loading={actions.busy}
        onClick={() => void actions.state(page, open ? 'closed' : 'open').catch(() => undefined)}
      >
        {open ? t('close') : t('open')}
      </Button>
      <Button
        variant="default"
        loading={actions.busy}
        onClick={() => void actions.remove(page).then(onGone, () => undefined)}
      >
        {t('remove')}
      </Button>
    </div>
  );
}
